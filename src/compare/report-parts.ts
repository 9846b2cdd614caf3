import type {
  Block,
  Phrase,
  Report,
  ReportItem,
  ReportParticular,
  ReportSection,
  ReportValue,
} from '../model/report.ts';
import type { ComparedKind } from './comparison.ts';

/** One thing of one version, with its words on lines of plain text. */
export interface Part {
  /** Its kind. */
  readonly of: ComparedKind;
  /** Its printed name. */
  readonly name: string;
  /** What it is known by in every version: a field's or a section's name, the id of a point. */
  readonly key?: string;
  /** The anchor by which other items cite it; empty where none can. */
  readonly anchor: string;
  /** What it says to those who may read this edition. */
  readonly text: string;
  /** What it says to those who may read everything: by this it is known again. */
  readonly whole: string;
  /** All that an exempt point says, what is said beside it too; absent where nothing is exempt. */
  readonly exempt?: string;
  /** How its words are set, to tell when only that changed. */
  readonly form: string;
  /** What is said beside it. */
  readonly details: readonly Detail[];
}

/** A labelled fact. */
export interface Detail {
  /** The report type's name for it. */
  readonly name: string;
  /** Its printed label. */
  readonly label: string;
  /** Its words; for each item that it cites, the printed number and the anchor. */
  readonly said: string | readonly { readonly text: string; readonly target?: string }[];
}

/** A section with what stands in it. */
export interface SectionParts {
  /** The section itself: its words are its heading. */
  readonly section: Part;
  /** Paragraphs, points and recommendations, in order. */
  readonly parts: readonly Part[];
}

/** One version, as it may be shown and as it is with all exempt text; both of the same notes. */
export interface Version {
  /** The edition to be shown. */
  readonly shown: Report;
  /** The members' edition. */
  readonly whole: Report;
}

/** The fields of a report as parts. */
export function fieldParts({ shown }: Version): readonly Part[] {
  return Object.entries(shown.fields).map(([name, { label, value }]) => ({
    ...plain('field', label, textOfValue(value)),
    key: name,
  }));
}

/** The sections of a report as parts. */
export function sectionParts({ shown, whole }: Version): readonly SectionParts[] {
  const words = new Words(shown);
  const all = new Words(whole);
  return shown.sections.map((section, index) => {
    const itemOf = (item: ReportItem, at: number): Part => {
      const complete = whole.sections[index]?.items[at] ?? item;
      return {
        of: section.itemStyle ?? 'point',
        name: item.number,
        ...(complete.stableId === undefined ? {} : { key: complete.stableId }),
        anchor: item.id,
        text: words.ofItem(item),
        whole: all.ofBlocks(complete.blocks),
        ...(item.exempt === undefined ? {} : { exempt: all.ofAll(complete) }),
        form: formOf(item.blocks),
        details: item.particulars.map((particular) => detailOf(particular, words)),
      };
    };
    const paragraph = (block: Block): Part => ({
      ...plain('paragraph', section.heading, words.ofBlocks([block])),
      form: formOf([block]),
    });
    const parts = [
      ...(section.missing === undefined ? [] : [plain('paragraph', section.heading, section.missing.text)]),
      ...section.blocks.map((block) => paragraph(block)),
      ...section.items.map((item, at) => itemOf(item, at)),
      ...section.after.map((block) => paragraph(block)),
    ];
    const content = parts.map((part) => part.whole).join('\n');
    return {
      section: { ...plain('section', section.heading, section.heading), ...keyOf(section), whole: content },
      parts,
    };
  });
}

function keyOf({ name }: ReportSection): { readonly key?: string } {
  return name === undefined ? {} : { key: name };
}

function plain(of: ComparedKind, name: string, text: string): Part {
  return { of, name, anchor: '', text, whole: text, form: '', details: [] };
}

function textOfValue(value: ReportValue): string {
  return value.kind === 'list' ? value.items.join('\n') : value.text;
}

function detailOf({ name, label, content }: ReportParticular, words: Words): Detail {
  if (content.kind === 'references') return { name, label, said: content.references };
  return { name, label, said: content.kind === 'value' ? textOfValue(content.value) : words.ofBlocks(content.blocks) };
}

/** Numbers of footnotes count up through the whole report, and are no change of the place that has the note. */
function formOf(blocks: readonly Block[]): string {
  return JSON.stringify(blocks, (key, value: unknown) => (key === 'number' || key === 'use' ? undefined : value));
}

/** The words of one report's blocks as lines; a footnote stands where it is called. */
class Words {
  readonly #report: Report;
  readonly #begun = new Map<number, string>();

  constructor(report: Report) {
    this.#report = report;
  }

  ofItem({ exempt, blocks }: ReportItem): string {
    return [...(exempt === undefined ? [] : [exempt.notice]), ...this.#lines(blocks)].join('\n');
  }

  /** With what is said beside it. */
  ofAll({ blocks, particulars }: ReportItem): string {
    const details = particulars.map((particular) => detailOf(particular, this).said);
    return [this.ofBlocks(blocks), ...details.filter((said) => typeof said === 'string')].join('\n');
  }

  ofBlocks(blocks: readonly Block[]): string {
    return this.#lines(blocks).join('\n');
  }

  #lines(blocks: readonly Block[]): readonly string[] {
    return blocks.flatMap((block) => this.#linesOf(block));
  }

  #linesOf(block: Block): readonly string[] {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return [this.#phrases(block.phrases)];
      case 'code':
        return block.text.split('\n');
      case 'table':
        return [block.header, ...block.rows].map((row) => row.map(({ phrases }) => this.#phrases(phrases)).join(' | '));
      case 'list':
        return block.items.flatMap(({ blocks }, index) => {
          const mark = block.ordered ? `${String((block.start ?? 1) + index)}.` : '•';
          return this.#lines(blocks).map((line, at) => (at === 0 ? `${mark} ${line}` : `  ${line}`));
        });
      default:
        return this.#lines(block.blocks);
    }
  }

  #phrases(phrases: readonly Phrase[]): string {
    return phrases.map((phrase) => this.#phrase(phrase)).join('');
  }

  #phrase(phrase: Phrase): string {
    switch (phrase.kind) {
      case 'text':
      case 'code':
        return phrase.text;
      case 'break':
        return '\n';
      case 'link': {
        const words = this.#phrases(phrase.phrases);
        return words === phrase.url ? words : `${words} (${phrase.url})`;
      }
      case 'footnote':
        return ` [${this.#report.strings['note'] ?? ''}: ${this.#footnote(phrase)}]`;
      default:
        return this.#phrases(phrase.phrases);
    }
  }

  /** The whole note where it is first called, and how it begins at the others: no note can be printed within itself. */
  #footnote({ number, use }: Extract<Phrase, { readonly kind: 'footnote' }>): string {
    if (use > 1) return `${(this.#begun.get(number) ?? '').slice(0, 40)}…`;
    const text = this.#lines(this.#report.footnotes[number - 1]?.blocks ?? []).join(' ');
    this.#begun.set(number, text);
    return text;
  }
}
