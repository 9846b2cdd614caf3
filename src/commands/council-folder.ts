import type { CouncilAnswers } from './council-answers.ts';
import { yamlText } from '../source/yaml-text.ts';

/** The `scrutineer.yaml` of a new council's folder; what is not known stands in it as a comment. */
export function settingsText(answers: CouncilAnswers): string {
  const committee =
    answers.committee === ''
      ? '  # committee: Place Scrutiny Committee'
      : `  committee: ${yamlText(answers.committee)}`;
  return `# Settings for all notes in this folder and in the folders below it.
# A line that begins with # is a comment. Remove the # of a setting to use it.

${councilText(answers)}
# The type of report where the notes name none.
type: cabinet-feedback

# The language of the reports where the notes name none: en or cy.
language: ${answers.language}

# What things are called here. \`scrutineer new\` begins notes with these words.
vocabulary:
  executive: ${yamlText(answers.executive)}
${committee}

# The members and officers who are named in reports.
register: people.yaml

# Where reports go, and in which formats: html, pdf, json.
output:
  folder: reports
  formats: [html, pdf]

# How serious the findings of a rule are: error, warning, notice, or off. \`scrutineer explain --list\` lists the rules.
# rules:
#   title-form: off
`;
}

function councilText({ name, country }: CouncilAnswers): string {
  const contact = '# How to get a report in another format.';
  if (name === '') {
    return `# The council that publishes the reports.
# council:
#   name: Ravensmere Borough Council
#   country: ${country === '' ? 'england' : country}
#   # A logo in PNG, JPEG or SVG, and the words for those who cannot see it.
#   logo: logo.svg
#   logo-alternative: Ravensmere Borough Council
#   ${contact}
#   contact: democracy@ravensmere.example
`;
  }
  return `# The council that publishes the reports.
council:
  name: ${yamlText(name)}
  ${country === '' ? '# country: england' : `country: ${country}`}
  # A logo in PNG, JPEG or SVG, and the words for those who cannot see it.
  # logo: logo.svg
  # logo-alternative: ${yamlText(name)}
  ${contact}
  # contact: democracy@ravensmere.example
`;
}

/** The register of people that a council's folder begins with: an example, all of it comments. */
export const peopleText = `# The members and officers who are named in reports, with their posts. Names and posts in reports are compared with it.
# The people below are made up. Put your own in their places, and remove the #.

people:
#  - name: Cllr J Wintringham
#    posts: [Chair of the Place Scrutiny Committee]
#
# A post may have a first and a last day; when it changes hands, keep the old line and add the new one.
#  - name: Cllr A Pellow
#    ward: Staithe Quay
#    posts:
#      - post: Portfolio Holder for Environment and Climate
#        from: 20 May 2026
#      - post: Portfolio Holder for Housing
#        until: 19 May 2026
#
# Officers too, so that the owners of recommendations can be compared.
#  - name: Dana Hembury
#    posts: [Head of Community Safety]
#
# What else can be said of a person: also (other forms of the name), executive (yes or no), committees, from and until (days on the council).
`;

/** What a council's folder says to a clerk who opens it. \`first\` is the path of the first notes within it. */
export function readmeText(first: string): string {
  return `# Scrutiny reports

| what stands here | what it is |
| --- | --- |
| \`notes\` | One file of notes for each report. Write them in any editor, such as Notepad. |
| \`scrutineer.yaml\` | The settings: the council's name, where reports go. |
| \`people.yaml\` | Members and officers with their posts. |
| \`reports\` | The reports, once they are made. |

1. Fill in \`${first}\`, or begin other notes with \`scrutineer new\`.
2. See what is still to be given or looks wrong: \`scrutineer check notes\`
3. Make the reports, as web pages and PDFs: \`scrutineer build notes\`
`;
}
