/** A command as completion knows it. */
export interface CompletedCommand {
  /** Its name. */
  readonly name: string;
  /** What it does, in a few words. */
  readonly summary: string;
  /** Its options. */
  readonly options: readonly CompletedOption[];
}

/** An option as completion knows it. */
export interface CompletedOption {
  /** Its long name, with the dashes. */
  readonly name: string;
  /** What it does. */
  readonly summary: string;
  /** Whether a value follows it. */
  readonly takesValue: boolean;
  /** The values that it can have, where they are few and known. */
  readonly choices: readonly string[];
}

/** The script of each shell, by the shell's name; where no word fits, all of them complete names of files. */
export const completionScripts: Readonly<Record<string, (commands: readonly CompletedCommand[]) => string>> = {
  bash,
  zsh,
  fish,
  powershell,
};

const namesOf = (commands: readonly { readonly name: string }[]): string => commands.map(({ name }) => name).join(' ');

/** Text between single quotes, which end nothing inside it. */
const single = (text: string, quote = "'\\''"): string => `'${text.replaceAll("'", quote)}'`;

function bash(commands: readonly CompletedCommand[]): string {
  const cases = commands.flatMap(({ name, options }) => [
    ...options
      .filter(({ choices }) => choices.length > 0)
      .map((option) => `    "${name} ${option.name}") words='${option.choices.join(' ')}' ;;`),
    `    "${name} "*) [[ $current == -* ]] && words='${namesOf(options)}' ;;`,
  ]);
  return `_scrutineer() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=''
  case "\${COMP_WORDS[1]} \${COMP_WORDS[COMP_CWORD - 1]}" in
${cases.join('\n')}
  esac
  [[ $COMP_CWORD -eq 1 ]] && words='${namesOf(commands)}'
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _scrutineer scrutineer
`;
}

function zsh(commands: readonly CompletedCommand[]): string {
  // In a description of _arguments brackets and colons have a meaning.
  const described = (text: string): string => text.replace(/[\][:\\]/gu, String.raw`\$&`);
  const argument = ({ name, summary, takesValue, choices }: CompletedOption): string => {
    const value = choices.length > 0 ? `:value:(${choices.join(' ')})` : ':value:_files';
    return single(`${name}[${described(summary)}]${takesValue ? value : ''}`);
  };
  const cases = commands.map(
    ({ name, options }) =>
      `    ${name}) _arguments ${[...options.map(argument), "'*:file:_files'"].join(' \\\n      ')} ;;`,
  );
  return `#compdef scrutineer
_scrutineer() {
  if (( CURRENT == 2 )); then
    local -a commands=(
${commands.map(({ name, summary }) => `      ${single(`${name}:${described(summary)}`)}`).join('\n')}
    )
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
compdef _scrutineer scrutineer
`;
}

function fish(commands: readonly CompletedCommand[]): string {
  const quoted = (text: string): string => single(text.replaceAll('\\', '\\\\'), String.raw`\'`);
  const lines = commands.flatMap(({ name, summary, options }) => [
    `complete -c scrutineer -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
    ...options.map((option) => {
      const values = option.choices.length > 0 ? ` -xa ${quoted(option.choices.join(' '))}` : ' -r';
      return `complete -c scrutineer -n '__fish_seen_subcommand_from ${name}' -l ${option.name.slice(2)} -d ${quoted(option.summary)}${option.takesValue ? values : ''}`;
    }),
  ]);
  return `${lines.join('\n')}\n`;
}

function powershell(commands: readonly CompletedCommand[]): string {
  const list = (words: readonly string[]): string => `@(${words.map((word) => single(word, "''")).join(', ')})`;
  const cases = commands.map(
    ({ name, options }) => `      ${single(name)} { ${list(options.map((option) => option.name))} }`,
  );
  return `Register-ArgumentCompleter -Native -CommandName scrutineer -ScriptBlock {
  param($word, $ast, $position)
  $given = @($ast.CommandElements | ForEach-Object { $_.ToString() })
  $isCommand = $given.Count -lt 2 -or ($given.Count -eq 2 -and $word -ne '')
  $words = if ($isCommand) { ${list(commands.map(({ name }) => name))} } elseif ($word -like '-*') {
    switch ($given[1]) {
${cases.join('\n')}
    }
  }
  $words | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
}
