// A client of the API in one page: a token by client credentials, then GraphQL over HTTP.

import { createHash, randomBytes } from 'node:crypto';

const url = (process.env.CASELEDGER_URL ?? 'http://localhost:8080').replace(/\/$/, '');
const client = process.env.CASELEDGER_CLIENT ?? 'workstation';
const secret = process.env.CASELEDGER_SECRET;

/** What the server refused: its codes are stable, its sentences are for people. */
export class Refused extends Error {
  constructor(what, userErrors) {
    super(`${what}: ${userErrors.map((it) => `${it.code} ${it.field ?? ''} ${it.message}`).join('; ')}`);
    this.userErrors = userErrors;
  }
}

async function token() {
  if (!secret) {
    throw new Error(
      `Set CASELEDGER_SECRET to the secret of the client '${client}'; the server printed it at its first start.\n` +
        `请设置 CASELEDGER_SECRET：客户端“${client}”的密钥，服务器首次启动时显示。`,
    );
  }
  const answer = await fetch(`${url}/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  }).catch((e) => {
    throw new Error(`No server answers at ${url} 服务器无响应 (${e.cause?.code ?? e.message})`);
  });
  if (!answer.ok) throw new Error(`No token 未取得令牌: HTTP ${answer.status} ${await answer.text()}`);
  return (await answer.json()).access_token;
}

/** Signs somebody in as the page /graphiql does: with the password on the sign-in page, and a code for a token. */
async function signIn(user, password) {
  const cookies = new Map();
  const browse = async (address, body) => {
    const cookie = [...cookies].map((it) => it.join('=')).join('; ');
    const answer = await fetch(new URL(address, url), { method: body ? 'POST' : 'GET', body, redirect: 'manual', headers: { cookie, accept: 'text/html' } });
    for (const it of answer.headers.getSetCookie()) cookies.set(it.split('=', 1)[0], it.split(/[=;]/)[1]);
    return answer;
  };
  const verifier = randomBytes(32).toString('base64url');
  const page = { client_id: 'graphiql', redirect_uri: `${url}/graphiql` };
  const challenge = { code_challenge_method: 'S256', code_challenge: createHash('sha256').update(verifier).digest('base64url') };
  await browse(`/oauth2/authorize?${new URLSearchParams({ response_type: 'code', ...page, ...challenge })}`);
  const [, csrf] = (await (await browse('/login')).text()).match(/name="_csrf" value="([^"]+)"/);
  const back = await browse('/login', new URLSearchParams({ username: user, password, _csrf: csrf }));
  const answer = await browse(back.headers.get('location'));
  const code = new URL(answer.headers.get('location') ?? '', url).searchParams.get('code');
  if (!code) throw new Error(`'${user}' could not sign in with CASELEDGER_PASSWORD “${user}”无法以 CASELEDGER_PASSWORD 登录`);
  const body = new URLSearchParams({ grant_type: 'authorization_code', ...page, code, code_verifier: verifier });
  return (await (await fetch(`${url}/oauth2/token`, { method: 'POST', body })).json()).access_token;
}

/** Connects as the client; gives `ask` for queries, `send` for mutations and `store` for files. */
export const connect = async () => speak(await token());

/** Connects as a person, such as the reviewer of what a client submitted. */
export async function connectAs(user, password) {
  if (!password) {
    throw new Error(
      `Set CASELEDGER_PASSWORD to the password of '${user}'; the server printed it at its first start.\n` +
        `请设置 CASELEDGER_PASSWORD：用户“${user}”的密码，服务器首次启动时显示。`,
    );
  }
  return speak(await signIn(user, password));
}

function speak(bearer) {
  async function ask(query, variables) {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await answer.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** Sends a command. The same request id again gives the first answer and does nothing. */
  async function send(mutation, input, requestId) {
    const type = mutation[0].toUpperCase() + mutation.slice(1) + 'Input!';
    const data = await ask(
      `mutation ($input: ${type}, $requestId: String) {
         ${mutation}(input: $input, requestId: $requestId) { id position userErrors { code field message args } }
       }`,
      { input, requestId },
    );
    const { id, position, userErrors } = data[mutation];
    if (userErrors.length) throw new Refused(mutation, userErrors);
    return { id, position };
  }

  /** Brings a file; gives the digest by which it is named from then on. */
  async function store(name, content) {
    const answer = await fetch(`${url}/files?${new URLSearchParams({ name })}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${bearer}` },
      body: content,
    });
    const kept = await answer.json();
    if (!answer.ok) throw new Error(`${name}: HTTP ${answer.status} ${JSON.stringify(kept)}`);
    return kept.digest;
  }

  return { ask, send, store };
}
