import { randomBytes } from 'node:crypto';
import type { Host } from '../host/host.ts';
import type { LocalAnswer, LocalRequest } from '../host/local-server.ts';
import { version } from '../version.ts';
import type { PageMaking } from './pages.ts';
import { framePage, framePolicy, listPage, messagePage, reportPage, shellPolicy } from './pages.ts';
import type { Asked, Session, SessionWorld } from './session.ts';
import { readSaid } from './say.ts';
import { openSession } from './session.ts';
import type { PreviewLanguage, PreviewWords } from './words.ts';
import { readPreviewWords, wordsIn } from './words.ts';

/** What a preview is served with. */
export interface PreviewServing extends SessionWorld {
  /** What the address is kept for, so that it is the same at the next start. */
  readonly purpose: string;
  /** The port; without it any that is free. */
  readonly port?: number;
  /** The language of the interface where the address names none. */
  readonly language: PreviewLanguage;
}

/** Serves notes to browsers on this computer for as long as the program runs; the result is the address. Rejects with a `PortProblem`. */
export async function servePreview(serving: PreviewServing): Promise<string> {
  const { host, port, purpose, onFailure } = serving;
  const [files, words] = [await ownFiles(host), await readPreviewWords(host)];
  // Opened once there is an address: a session watches files, which would keep a program that failed from ending.
  let session: Promise<Session> | undefined;
  const open = (): Promise<Session> => (session ??= openSession(serving));
  const address = await host.serveLocally({
    ...(port === undefined ? {} : { port }),
    purpose,
    answer: async (request) => answer(request, { ...serving, session: await open(), files, words }),
    onFailure,
  });
  await open();
  return address;
}

/** The preview's own files: there are no others, and no path leads to any. */
async function ownFiles(host: Host): Promise<ReadonlyMap<string, LocalAnswer>> {
  const file = async (name: string, type: string): Promise<[string, LocalAnswer]> => [
    name,
    { type, body: await host.files.read(`${host.packageFolder}/dist/preview/${name}`) },
  ];
  return new Map(
    await Promise.all([
      file('preview.js', 'text/javascript; charset=utf-8'),
      file('preview.css', 'text/css; charset=utf-8'),
    ]),
  );
}

interface Answering extends PreviewServing {
  readonly session: Session;
  readonly files: ReadonlyMap<string, LocalAnswer>;
  readonly words: PreviewWords;
}

async function answer({ path, query, method, body }: LocalRequest, answering: Answering): Promise<LocalAnswer> {
  const { session, files } = answering;
  const asked: Asked = {
    id: query.get('notes') ?? '',
    edition: query.get('edition') === 'members' ? 'members' : 'public',
  };
  if (method === 'POST') return path === 'say' ? said(body, asked, session) : missing;
  switch (path) {
    case '':
      return shell(asked, query, answering);
    case 'frame': {
      const nonce = newNonce();
      return { type: htmlType, body: framePage(nonce), policy: framePolicy(nonce) };
    }
    case 'state': {
      const view = await session.view(asked);
      return view === undefined ? missing : { type: 'application/json', body: JSON.stringify(view.state) };
    }
    case 'events':
      return { listen: (send) => listen(send, { asked, session }) };
    case 'changes':
      return changes(asked, query, answering);
    case 'report.pdf':
      return print(asked, session);
    default:
      return files.get(path) ?? missing;
  }
}

async function said(body: string, asked: Asked, session: Session): Promise<LocalAnswer> {
  const read = readSaid(body);
  const heard = read === undefined ? undefined : await session.say(asked, read);
  if (heard === undefined) return missing;
  return { type: 'application/json', body: JSON.stringify(heard) };
}

/** The other end may be gone before it is known what it asks for. */
function listen(
  send: (event: string, words: string) => void,
  { asked, session }: { readonly asked: Asked; readonly session: Session },
): () => void {
  send('version', version);
  const following = session.follow(asked, (state) => send('state', state));
  return () => void following.then((stop) => stop());
}

const htmlType = 'text/html; charset=utf-8';
const missing: LocalAnswer = { status: 404, type: 'text/plain; charset=utf-8', body: '' };

function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/** The pages speak the language that the address names. */
function makingFor(query: URLSearchParams, nonce: string, { language, words }: Answering): PageMaking {
  const wanted = query.get('lang');
  const spoken = wanted === 'en' || wanted === 'cy' ? wanted : language;
  return { language: spoken, words: wordsIn(words, spoken), nonce };
}

async function shell(asked: Asked, query: URLSearchParams, answering: Answering): Promise<LocalAnswer> {
  const { session } = answering;
  const notes = await session.notes();
  const [only, second] = notes;
  const nonce = newNonce();
  const making = makingFor(query, nonce, answering);
  const id = asked.id === '' && second === undefined ? (only?.id ?? '') : asked.id;
  const isKnown = notes.some((one) => one.id === id);
  const body = isKnown
    ? reportPage({ notes, asked: { ...asked, id } }, making)
    : listPage(await session.overview(), making);
  return { type: htmlType, body, policy: shellPolicy(nonce) };
}

/** The comparison has its styles in it, and nothing that runs; its own policy names them. */
const comparisonPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

async function changes(asked: Asked, query: URLSearchParams, answering: Answering): Promise<LocalAnswer> {
  const found = await answering.session.changes(asked);
  if (found === undefined) return missing;
  if (found.kind === 'page') return { type: htmlType, body: found.html, policy: comparisonPolicy };
  const nonce = newNonce();
  const body = messagePage(`changes-${found.why}`, makingFor(query, nonce, answering));
  return { type: htmlType, body, policy: shellPolicy(nonce) };
}

async function print(asked: Asked, session: Session): Promise<LocalAnswer> {
  const made = await session.print(asked);
  if (made === undefined) return missing;
  if (made.kind === 'unprinted') return { status: 503, type: 'text/plain; charset=utf-8', body: made.words };
  // The browser's own viewer shows it: a policy on what it may load would keep it from doing so.
  return { type: 'application/pdf', body: made.bytes, policy: "frame-ancestors 'self'" };
}
