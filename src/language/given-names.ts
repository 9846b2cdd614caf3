/** First names that are common in England and Wales, in small letters; those that are also words of posts and services (`Grant`, `Grace`) are left out. */
const names =
  'aaron abdul abigail abdullah adam adrian agnes ahmed aidan aileen aisha alan alastair albert alec alex alexander alexandra alfie alfred ali alice alison ' +
  'alistair allan allison alun alwyn amanda amber amelia amina amir amy andrea andreas andrew andy aneurin aneirin angela angharad anita ann anna anne annette ' +
  'annie anthony antony anwen anya arthur arwel arwen arwyn asha ashley audrey barbara barry beatrice becky belinda ben benjamin bernadette bernard beryl beth ' +
  'bethan betty beverley bill billy bob brenda brendan brian bridget bronwen bryn bryony callum camilla carl carla carol carole caroline carolyn carwyn ' +
  'catherine cathy catrin ceri cerys charles charlie charlotte cheryl chloe chris christian christina christine christopher claire clare clive colin connor ' +
  'craig cynthia dafydd daisy damian daniel danielle daphne darren dave david dawn dean deborah declan deepak deirdre delyth denise dennis derek desmond dewi diana ' +
  'diane dilys dominic donald donna doreen doris dorothy douglas duncan dylan eamon edith edward edwin eileen eilir eirlys elaine eleanor eleri elena elfed ' +
  'eliot elisabeth elizabeth ella ellen ellie ellis elin elliott elsie eluned emily emlyn emma emrys emyr enid eric erica erin ernest esther ethan eve evelyn ' +
  'faisal farah fatima felicity fergal fergus ffion fiona florence frances francesca francis frank fraser fred freda freddie frederick gail gareth gary gavin ' +
  'gemma geoff geoffrey george georgia georgina gerald geraint gerard gethin gillian gina gladys glenda glenn glenys gloria glyn gordon graham greg gregory ' +
  'gruffydd gwen gwenda gwenllian gwilym gwyn gwyneth gwynfor hannah harold harriet harry hassan hayley hazel heather hefin helen henry herbert hilary hilda ' +
  'holly howard hugh huw hywel iain ian ibrahim idris iestyn ieuan ifan ifor imogen imran india ioan iolo ingrid irene iris isaac isabel isabella isla islwyn ' +
  'ismail ivan ivor iwan jack jackie jacob jacqueline jade jake james jamie jan jane janet janice jasmine jason jean jeanette jeffrey jemima jennifer jenny ' +
  'jeremy jerome jess jessica jill jim jo joan joanna joanne jodie joe joel john jonathan jordan joseph josephine josh joshua joy joyce juan judith judy julia ' +
  'julian julie june justin karen karl kate katherine kathleen kathryn katie katrina kaye keiron keith kelly kelvin ken kenneth kerry kevin khalid kieran kim ' +
  'kimberley kiran kirsty kyle lara laura lauren laurence lawrence leanne lee leighton len leo leon leonard lesley leslie lewis liam lillian lily linda lisa ' +
  'lindsay llewelyn lloyd llinos lois lorna lorraine louis louisa louise lowri lucas lucy luke lydia lynda lynn lynne mabel madeleine maeve mair malcolm ' +
  'mandy manon marcus margaret maria mariam marian marie marilyn marion marjorie marlene martha martin martyn mary matilda matthew maureen maurice maxine ' +
  'meena megan mehmet meinir meirion melanie melissa melvyn meredith mervyn meurig mia michael michelle mick miguel mike mildred miles millie miriam mohammad ' +
  'mohammed moira molly monica morag morgan morwenna muhammad muriel myfanwy nadia nadine nancy naomi natalie natasha nathan nathaniel neil nerys nesta ' +
  'niamh nicholas nick nicola nicole nia nigel nina nisha noah noel nora norma norman olga olive oliver olivia olwen omar oscar osian owain owen paige pamela ' +
  'parveen pat patience patricia patrick paul paula pauline peggy penelope penny peredur peter petra philip philippa phillip phoebe phyllis pierre piers polly ' +
  'priya quentin rachael rachel rafael rajesh ralph raymond rebecca reginald rhian rhiannon rhodri rhona rhys ricardo richard rita robert roberta robin rodney ' +
  'roger roland ron ronald rory rosalind rosemary ross rowena roy rupert russell ruth ryan sadie saeed sally sam samantha samina samuel sandra sanjay sara sarah ' +
  'saul scott sean sebastian selina seren shabana shannon sharon shaun sheila shirley sian silvia simon sioned siwan sonia sophia sophie stacey stan stanley ' +
  'stefan stella stephanie stephen steve steven stewart stuart sue sunita susan susannah suzanne sybil sylvia tamsin tania tanya tara ted terence teresa terry ' +
  'thelma theo theodore theresa thomas tim timothy tina toby todd tom tomos tony tracey tracy trefor trevor tristan tudor una ursula valerie vanessa vaughan ' +
  'vera vernon veronica vicky victor victoria vijay vikram vincent violet vivian vivienne walter wanda wayne wendy wilfred william winifred winston wyn xavier ' +
  'yasmin yusuf yvette yvonne zachary zahra zainab zara zoe zohra ' +
  'aled aliyah alma alwena aoife arianna arnold astrid aubrey augusta ayesha aysha azra bashir beatrix bella bertha bethany bettina bianca boris ' +
  'brandon bruce bryan cadi caitlin cameron caradog cecil cecilia celia cerith clifford clodagh colette colm conor constance cora cormac cyril ' +
  'darragh davina deiniol denis dexter diarmuid dominik donal donovan dora edgar edmund edna eifion eira eirwen elgan elias elis elisa elise elwyn ' +
  'emmanuel enfys eoin esme esmee eugene eva evan ewan fabian fahim farid farida fay felix fintan flora freya gabriel gabriela garry gaynor ' +
  'geraldine giles glynis gregor greta guto gwawr gwenan gwyndaf hamza harvey heidi heledd henrietta hester honor horace hubert hugo humphrey idwal ' +
  'ilyas iorwerth irfan isobel ivo ivy jakub jamal janine jared jasper javed joachim jodi jonah josef joseff karim karina katarzyna kayleigh keeley ' +
  'kenji khadija kitty kofi kwame laila lana layla leila lena leyla lionel liz liza lleu llewellyn llion llywelyn lona lucia lucinda luned lynette ' +
  'madhu magdalena magnus mahmood malachy mali manjit marcia mared mari mariusz marta martina mateusz mathew mattie maud mei mercy merfyn milan ' +
  'miranda mireille mohamad mohamed mona morris morwen mostyn myra nadim naveed nerina nest neville ngozi niall noreen odette olivier olwyn orla ' +
  'osman otto padraig parvin pawel phyllida piotr prakash prudence rafiq rahul raj rajiv ramesh rashid ravi reece reuben rex rhydian robbie roderick ' +
  'rohan roisin rolf roman rosa rosalie rosamund rosie roxanne rufus rupa sabrina saira salma sanjeev selwyn sergio shahid shane sharif shirin ' +
  'sidney sigrid siobhan sion solomon sonja spencer stefania suresh sushila svetlana sydney tahir tamara tansy tariq tegan tegid tegwen thaddeus ' +
  'thea tobias tomasz tommy tristram twm ulrich usha uzma verity viola waseem wilf wilhelmina wyndham yolanda zac zack zaheer zeinab zofia zuzanna';

let known: ReadonlySet<string> | undefined;

/** Whether a word is a first name that is common in England or Wales; in small letters without accents. */
export function isGivenName(word: string): boolean {
  known ??= new Set(names.split(' '));
  return known.has(word);
}
