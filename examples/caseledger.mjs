// A client of the API in one page: a token by client credentials, then GraphQL over HTTP.

const url = (process.env.CASELEDGER_URL ?? 'http://localhost:8080').replace(/\/$/, '');

/** What the server refused: its codes are stable, its sentences are for people. */
export class Refused extends Error {
  constructor(what, userErrors) {
    super(`${what}: ${userErrors.map((it) => `${it.code} ${it.field ?? ''} ${it.message}`).join('; ')}`);
    this.userErrors = userErrors;
  }
}

async function token(client, secret, variable) {
  if (!secret) {
    throw new Error(
      `Set ${variable} to the secret of the client '${client}'; the server printed it at its first start.\n` +
        `请设置 ${variable}：客户端“${client}”的密钥，服务器首次启动时显示。`,
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

/** Connects; gives `ask` for queries, `send` for mutations and `upload` for files. */
export async function connect(client = process.env.CASELEDGER_CLIENT ?? 'workstation', variable = 'CASELEDGER_SECRET') {
  const bearer = await token(client, process.env[variable], variable);

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

  /** Sends a file, and gives the digest by which commands refer to it. */
  async function upload(name, content) {
    const answer = await fetch(`${url}/files?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${bearer}` },
      body: content,
    });
    if (!answer.ok) throw new Error(`${name}: HTTP ${answer.status} ${await answer.text()}`);
    return (await answer.json()).digest;
  }

  return { ask, send, upload };
}
