import { describe, expect, it } from 'vitest';
import { contextShape } from '../src/render/context-shape.ts';
import { compileTemplates } from '../src/render/template-engine.ts';
import type { Shape } from '../src/render/template-shape.ts';
import { html } from '../src/render/html.ts';

const shape: Shape = {
  kind: 'object',
  properties: {
    title: { kind: 'text' },
    isDraft: { kind: 'flag' },
    bodyHtml: { kind: 'html' },
    sections: { kind: 'list', of: { kind: 'object', properties: { heading: { kind: 'text' } } } },
    council: { kind: 'object', properties: { name: { kind: 'text' } } },
  },
};

const context = {
  title: 'Noise & <light>',
  isDraft: true,
  bodyHtml: html`<p>${'a < b'}</p>`,
  sections: [{ heading: 'One' }, { heading: 'Two' }],
  council: { name: 'Ravensmere' },
};

async function compile(report: string, partials: Readonly<Record<string, string>> = {}) {
  const sources = Object.entries(partials).map(([name, text]) => [name, { path: `${name}.hbs`, text }] as const);
  return compileTemplates({ report: { path: 'report.hbs', text: report }, partials: new Map(sources) }, shape);
}

/** Each mistake as file, the words it stands at, rule, message and hint. */
async function mistakes(report: string, partials: Readonly<Record<string, string>> = {}) {
  const { value, diagnostics } = await compile(report, partials);
  expect(value).toBeUndefined();
  return diagnostics.map(({ source, span, rule, message, hint }) => [
    source.path,
    source.text.slice(span.start, span.end),
    rule,
    message,
    hint,
  ]);
}

describe('a template', () => {
  it('prints text escaped and prepared markup as it stands, through partials and loops', async () => {
    const { value } = await compile(
      '{{#> frame}}{{#each sections}}{{> line}}{{#unless @last}}; {{/unless}}{{/each}}{{/frame}}',
      {
        frame: '{{title}} [{{> @partial-block}}] {{bodyHtml}}{{#if isDraft}}!{{/if}}',
        line: '{{heading}} of {{@root.council.name}}',
      },
    );
    expect(value?.(context)).toBe('Noise &amp; &lt;light&gt; [One of Ravensmere; Two of Ravensmere] <p>a &lt; b</p>!');
  });

  it('is told of a name that is not there, at its place, in a partial too', async () => {
    expect(await mistakes('{{#each sections}}\n{{> line}}\n{{/each}}', { line: '<h2>{{headng}}</h2>' })).toEqual([
      ['line.hbs', 'headng', 'template-unknown-name', 'There is no `headng` here.', 'Did you mean `heading`?'],
    ]);
    expect(await mistakes('{{#if agreed}}x{{/if}}')).toEqual([
      [
        'report.hbs',
        'agreed',
        'template-unknown-name',
        'There is no `agreed` here.',
        'The names here are `title`, `isDraft`, `bodyHtml`, `sections`, `council`.',
      ],
    ]);
    expect(await mistakes('{{constructor}}{{council.__proto__}}')).toHaveLength(2);
  });

  it('is told of a partial, a block or a helper that is not there', async () => {
    expect(await mistakes('{{> lime}}', { line: '' })).toEqual([
      ['report.hbs', 'lime', 'template-unknown-partial', 'There is no partial `lime`.', 'Did you mean `line`?'],
    ]);
    expect(await mistakes('{{#eech sections}}{{/eech}}')).toEqual([
      ['report.hbs', 'eech', 'template-unknown-helper', 'There is no block `{{#eech}}`.', 'Did you mean `each`?'],
    ]);
    expect((await mistakes('{{shout title}}{{log title}}')).map(([, , rule]) => rule)).toEqual([
      'template-unknown-helper',
      'template-unknown-helper',
    ]);
  });

  it('is told of a thing used as what it is not', async () => {
    expect(await mistakes('{{sections}}{{#each title}}{{/each}}{{{title}}}')).toEqual([
      [
        'report.hbs',
        '{{sections}}',
        'template-not-text',
        '`sections` cannot be printed: it is a list.',
        'Go through it with `{{#each sections}}`.',
      ],
      [
        'report.hbs',
        'title',
        'template-not-a-list',
        '`{{#each title}}` does not fit: `title` is text.',
        'Print it with `{{title}}`.',
      ],
      [
        'report.hbs',
        '{{{title}}}',
        'template-unescaped',
        'Three braces would print text without protecting the page from it.',
        'Write `{{title}}`.',
      ],
    ]);
  });

  it('is told where its syntax is broken', async () => {
    expect(await mistakes('one\n{{#if title}}\ntwo\n{{/each}}')).toEqual([
      [
        'report.hbs',
        '{{#if title}}',
        'template-syntax',
        '`{{#if}}` is closed by `{{/each}}`.',
        'Close it with `{{/if}}`.',
      ],
    ]);
    expect(await mistakes('one\n{{#if title}}\ntwo', { fine: '' })).toMatchObject([
      [
        'report.hbs',
        'two',
        'template-syntax',
        'The template ends before a `{{` or a block is closed.',
        expect.any(String),
      ],
    ]);
    expect((await mistakes('{{title', { line: 'x\n{{#}}' })).map(([file, words]) => [file, words])).toEqual([
      ['report.hbs', '{{title'],
      ['line.hbs', '{{#}}'],
    ]);
  });

  it('cannot print itself without end', async () => {
    expect(
      (await mistakes('{{> one}}', { one: '{{> two}}', two: '{{> one}}' })).map(([file, , rule]) => [file, rule]),
    ).toEqual([['two.hbs', 'template-partial-in-itself']]);
  });

  it('is told of brackets, and of a block that is not there', async () => {
    expect(
      (await mistakes('{{> line (lookup title 1) x=(log title)}}{{> @partial-block}}', { line: '' })).map(
        ([, words, rule]) => [words, rule],
      ),
    ).toEqual([
      ['(lookup title 1)', 'template-unknown-helper'],
      ['(log title)', 'template-unknown-helper'],
      ['@partial-block', 'template-unknown-partial'],
    ]);
  });

  it('can pass a thing and a name to a partial, and name a thing of a loop', async () => {
    const { value } = await compile('{{#each sections as |part|}}{{> line part prefix=@root.title}}{{/each}}', {
      line: '{{prefix}} {{heading}}.',
    });
    expect(value?.(context)).toBe('Noise &amp; &lt;light&gt; One.Noise &amp; &lt;light&gt; Two.');
  });
});

it('names fields and strings of the report type alone', async () => {
  const names = contextShape({ fields: ['wards'], strings: ['notes'] });
  const sources = {
    report: {
      path: 'report.hbs',
      text: '{{fields.wards.label}}{{fields.ward.label}}{{strings.notes}}{{strings.note}}',
    },
    partials: new Map(),
  };
  const { diagnostics } = await compileTemplates(sources, names);
  expect(diagnostics.map(({ message, hint }) => `${message} ${hint}`)).toEqual([
    'There is no `ward` here. Did you mean `wards`?',
    'There is no `note` here. Did you mean `notes`?',
  ]);
});
