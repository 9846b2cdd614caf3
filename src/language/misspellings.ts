/** What was meant by a word in small letters that is often misspelt so; nothing for any other. */
export function meantBy(word: string): string | undefined {
  meant ??= new Map(
    list.split('\n').flatMap((line) => {
      const [right = '', wrong = ''] = line.split(': ');
      return wrong.split(', ').map((one): [string, string] => [one, right]);
    }),
  );
  return meant.get(word);
}

/** Whether one of some words in small letters is often misspelt so: a cheap question. */
export function mayBeMisspelt(words: ReadonlySet<string>): boolean {
  return [...words].some((word) => meantBy(word) !== undefined);
}

let meant: ReadonlyMap<string, string> | undefined;

/** What was meant, and the slips that are made of it, in small letters. */
const list = `
a lot: alot
accommodate: acommodate
accommodation: accomodation
achieve: acheive
achieved: acheived
across: accross
address: adress
administration: adminstration
aggressive: agressive
agreed: aggreed
already: allready
amongst: amongest
analysis: analasis
and: adn
annual: anual
apologies: appologies
apparent: apparant
argument: arguement
assessment: assesment
attendance: attendence
available: availible, avalable
because: beacuse, becuase
beginning: begining
believe: beleive
beneficial: benificial
benefit: benifit
borough: boroguh
briefing: breifing
business: buisness, bussiness
cabinet: cabinent, cabnet
calendar: calender
category: catagory
chairman: chiarman
commission: comission, commision
commitment: comittment, committment
committed: commited
committee: comitee, comittee, commitee, committtee
comparison: comparision
complaints: complaits
completely: completly
conscious: concious
consultation: consultaion
controversial: contraversial
correspondence: corespondence
could have: could of
council: concil, coucil, councl, counicl
councillor: coucillor, councilllor, councilor
councillors: councilors
criticism: critisism
december: decemeber
decision: decison
definitely: definately
dependent on: dependant on
desperate: desparate
development: developement
director: dirctor, direcotr, driector
disappear: dissapear
disappointed: dissapointed
disappointing: dissapointing
embarrass: embarass
enquiry: enquirey
environment: enviornment, enviroment
environmental: enviromental
equipment: equiptment
excellent: excellant
executive: exectuive
existence: existance
expense: expence
explanation: explaination
february: febuary, feburary
financial: finacial, financal
forward: foward
gauge: guage
government: goverment
governments: goverments
guarantee: gaurantee
harassment: harrassment
hierarchy: heirarchy
identified: identifed
immediately: immediatly
implementation: implemention
improvement: improvment
incidentally: incidently
independent: independant
information: infomation
infrastructure: infrastucture
integrated: intergrated
january: janurary, januray
knowledge: knowlege
liaise: liase
liaison: liason
maintenance: maintainance, maintenence
management: managment
meeting: meetng
member: memeber
members: membres, memebers
millennium: millenium
minimum: minumum
misspelt: mispelt
necessarily: neccessarily
necessary: neccessary
neighbour: neigbour
neighbourhood: neighborhod
noticeable: noticable
november: novemeber
occasion: occassion
occurred: occured
occurrence: occurence
october: ocotber
officer: offcier, officier
officers: offcers
opportunity: oppertunity, oppurtunity
organisation: organistion
parliament: parliment
parliamentary: parlimentary
perceived: percieved
performance: perfomance
permanent: permenant
persistent: persistant
personnel: personell
portfolio: porfolio, portfoilo
possession: posession
potential: potental
practical: practicle
preceding: preceeding
preferred: prefered
privilege: priviledge
procedure: proceedure
professional: proffesional
programme: programe
proposal: propsal
publicly: publically
published: pubished, publsihed
quarterly: quaterly
questionnaire: questionaire
receive: recieve
received: recieved
receives: recieves
receiving: recieving
recommend: reccomend, reccommend
recommendation: reccommendation, recomendation, recommedation
recommended: recomended
recycling: recyclng, recyling
reduction: reducton
referred: refered
referring: refering
relevant: relevent
residential: residental
residents: reisdents, residnets
resources: resouces, resourses
responsibility: responsability, responsibilty
review: reveiw
reviewed: reveiwed, revieved
rigorous: rigourous
saturday: saterday
schedule: shedule
scheme: scheem
scrutiny: scruitny, scruntiny, scrutinty, scrutny
secretary: secratary
separate: seperate
separately: seperately
september: septemeber, septmber
service: sevice
services: servies, sevices
should have: should of
similar: similiar
sincerely: sincerly
strategy: stategy
strengthen: strenghten
successful: succesful, sucessful
sufficient: sufficent
supersede: supercede
support: suport
surprise: suprise
targeted: targetted
temporarily: temporarly
that: taht
the: hte, teh
their: thier
thursday: thrusday
tomorrow: tommorow
transferred: transfered
truly: truely
tuesday: teusday, tuseday
understand: undertand
unforeseen: unforseen
unfortunately: unfortunatly
until: untill
vehicle: vehical
volunteer: volunter
wednesday: wednesaday, wednsday, wensday
wherever: whereever
whether: wether
which: whcih, wich
with: wiht
would have: would of
`.trim();
