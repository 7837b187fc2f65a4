'use strict';
/* GraphiQL with a bearer token: signs in by authorization code + PKCE, streams subscriptions as server-sent events. */
(() => {
  const { identity, path } = document.querySelector('meta[name=caseledger]').dataset;
  const here = location.origin + '/graphiql';
  const store = sessionStorage;
  const byId = (id) => document.getElementById(id);
  const chinese = navigator.language.startsWith('zh');
  const say = (english, zh) => (chinese ? zh : english);
  if (chinese) {
    document.documentElement.lang = 'zh-CN';
    document.querySelectorAll('[data-zh]').forEach((it) => { it.textContent = it.dataset.zh; });
  }

  // ---- token -------------------------------------------------------------------------------------------------
  const base64url = (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

  function claims(token) {
    try {
      const part = token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
      return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(part), (c) => c.charCodeAt(0))));
    } catch {
      return null;
    }
  }

  function currentToken() {
    const token = store.getItem('token');
    const exp = token && claims(token)?.exp;
    if (exp && exp * 1000 < Date.now()) {
      store.removeItem('token');
      return null;
    }
    return token;
  }

  async function signIn() {
    const verifier = random();
    const state = random();
    store.setItem('verifier', verifier);
    store.setItem('state', state);
    const challenge = base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)));
    location.assign('/oauth2/authorize?' + new URLSearchParams({
      response_type: 'code', client_id: 'graphiql', redirect_uri: here, state,
      code_challenge: challenge, code_challenge_method: 'S256',
    }));
  }

  async function finishSignIn() {
    const answer = new URLSearchParams(location.search);
    if (!answer.has('state')) return;
    history.replaceState(null, '', '/graphiql');
    if (answer.get('state') !== store.getItem('state')) throw new Error('sign-in answer without a question');
    if (answer.has('error')) throw new Error(answer.get('error_description') || answer.get('error'));
    const response = await fetch('/oauth2/token', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code', client_id: 'graphiql', redirect_uri: here,
        code: answer.get('code'), code_verifier: store.getItem('verifier'),
      }),
    });
    const body = await response.json();
    if (!response.ok) throw new Error(body.error_description || body.error);
    store.setItem('token', body.access_token);
    store.removeItem('verifier');
    store.removeItem('state');
  }

  function show(problem) {
    const token = currentToken();
    const known = token && claims(token);
    const time = (seconds) => new Date(seconds * 1000)
      .toLocaleTimeString(chinese ? 'zh-CN' : undefined, { hour: '2-digit', minute: '2-digit' });
    const until = known?.exp ? say(' · until ', ' · 有效至 ') + time(known.exp) : '';
    byId('who').textContent = problem
      || (token ? `${known?.sub ?? '?'} · ${[].concat(known?.roles ?? []).join(', ')}${until}` : say('not signed in', '未登录'));
    byId('sign-in').hidden = !!token || identity !== 'EMBEDDED' || !crypto.subtle;
    byId('paste').hidden = !!token;
    byId('sign-out').hidden = !token;
  }

  byId('sign-in').onclick = signIn;
  byId('sign-out').onclick = () => {
    store.clear();
    location.assign(identity === 'EMBEDDED' ? '/logout' : '/graphiql');
  };
  byId('paste').onclick = () => byId('token-dialog').showModal();
  byId('token-dialog').onclose = () => {
    const token = byId('token').value.trim();
    byId('token').value = '';
    if (byId('token-dialog').returnValue === 'ok' && token) {
      store.setItem('token', token);
      location.reload();
    }
  };

  // ---- operations --------------------------------------------------------------------------------------------
  function isSubscription(params, documentAST) {
    const operations = (documentAST?.definitions ?? []).filter((it) => it.kind === 'OperationDefinition');
    const chosen = operations.find((it) => it.name?.value === params.operationName) ?? operations[0];
    return chosen?.operation === 'subscription';
  }

  function post(params, headers, accept, signal) {
    const token = currentToken();
    return fetch(path, {
      method: 'POST',
      signal,
      headers: {
        ...(token ? { Authorization: 'Bearer ' + token } : {}),
        ...headers, 'Content-Type': 'application/json', Accept: accept,
      },
      body: JSON.stringify(params),
    });
  }

  async function* events(params, headers) {
    const stop = new AbortController();
    try {
      const response = await post(params, headers, 'text/event-stream', stop.signal);
      if (!(response.headers.get('Content-Type') ?? '').startsWith('text/event-stream')) {
        yield await response.json();
        return;
      }
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let buffer = ''; ;) {
        const { value, done } = await reader.read();
        if (done) return;
        buffer += value.replace(/\r/g, '');
        for (let end; (end = buffer.indexOf('\n\n')) >= 0; buffer = buffer.slice(end + 2)) {
          const lines = buffer.slice(0, end).split('\n');
          const event = lines.find((it) => it.startsWith('event:'))?.slice(6).trim();
          const data = lines.filter((it) => it.startsWith('data:')).map((it) => it.slice(5)).join('\n').trim();
          if (event === 'complete') return;
          if (event === 'next' && data) yield JSON.parse(data);
        }
      }
    } finally {
      stop.abort();
    }
  }

  async function fetcher(params, options = {}) {
    if (isSubscription(params, options.documentAST)) return events(params, options.headers);
    const response = await post(params, options.headers, 'application/graphql-response+json, application/json');
    if (response.status === 401) {
      store.removeItem('token');
      show(say('Sign in first: the server wants a valid token.', '请先登录：服务器需要有效令牌。'));
    }
    return response.json();
  }

  const start = say(
    '# Ctrl+Enter runs it; Ctrl+Space completes.\n# The book on the left explains every field.\n',
    '# 按 Ctrl+Enter 执行，Ctrl+空格补全。\n# 左侧书本图标为接口文档。\n')
    + '{\n  indicators(direction: DIRECTION_16) {\n    id\n    title { zh en }\n    target\n    unit { zh en }\n  }\n}\n';

  function editor() {
    ReactDOM.createRoot(byId('graphiql')).render(React.createElement(GraphiQL, {
      fetcher, defaultQuery: start, defaultEditorToolsVisibility: true,
      // Without a token the schema cannot be asked for; do not greet a newcomer with an error.
      ...(currentToken() ? {} : { schema: null }),
    }));
  }

  finishSignIn().then(() => show(), (e) => show(say('Sign-in failed: ', '登录失败：') + e.message)).finally(editor);
})();
