((o) => {
  'use strict';
  const d = document;
  let shown = false;
  let ready = false;
  let unread = 0;
  let update = () => {};
  let appear = () => {};
  const genesys = (...words) => window.Genesys?.(...words);
  const on = (event, then) => genesys('subscribe', event, then);
  const close = () => genesys('command', 'Messenger.close');
  const open = () => genesys('command', 'Messenger.open', {}, update, close);

  on('Messenger.opened', () => {
    shown = true;
    unread = 0;
    update();
  });
  on('Messenger.closed', () => {
    shown = false;
    update();
  });
  on('MessagingService.messagesReceived', (e) => {
    if (!shown) unread += (e?.data?.messages || []).filter((m) => m.direction === 'Outbound').length;
    update();
  });
  on('Messenger.ready', () => {
    ready = true;
    appear();
    if (!o.auto) return;
    try {
      if (localStorage.getItem(o.auto)) return;
      localStorage.setItem(o.auto, '1');
    } catch {
      return;
    }
    open();
  });

  const stub = window.Genesys?.q && window.Genesys;
  const element = (name, parent) => parent.appendChild(d.createElement(name));
  const start = () => {
    const direction = getComputedStyle(d.documentElement).direction;
    const host = element('aside', d.body);
    host.id = 'wmconfig-launcher';
    host.setAttribute('aria-label', o.label);
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      :host{all:initial;position:fixed;z-index:99999998;${o.top ? 'top' : 'bottom'}:${o.edge}px;
      ${(o.left ?? direction === 'rtl') ? 'left' : 'right'}:${o.side}px}
      button{all:unset;box-sizing:border-box;position:relative;display:flex;align-items:center;
      justify-content:center;gap:8px;min-width:56px;height:56px;padding:0 ${o.text ? 16 : 0}px;
      border-radius:28px;border:1px solid transparent;cursor:pointer;background:${o.back};color:${o.fore};
      font:500 14px system-ui,sans-serif;box-shadow:0 3px 5px -2px #0003,0 1px 4px 2px #00000024}
      button:hover{background:${o.hover};color:${o.hoverFore}}
      button:focus-visible{outline:2px solid currentColor;outline-offset:-6px}
      img,svg{width:26px;height:26px}
      b{position:absolute;top:-4px;inset-inline-end:-4px;min-width:20px;line-height:20px;border-radius:10px;
      text-align:center;background:#b00020;color:#fff;font-size:12px}b::after{content:attr(data-count)}[hidden]{display:none}
      @media(prefers-reduced-motion:no-preference){button{transition:background .2s}}`);
    root.adoptedStyleSheets = [sheet];
    const button = element('button', root);
    button.dir = direction;
    if (o.picture) {
      button.innerHTML =
        '<svg viewBox="0 0 24 24"><path fill="currentColor" ' +
        'd="M4 2h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6l-4 4V4a2 2 0 0 1 2-2z"/></svg>';
    }
    if (o.icon) {
      const image = new Image();
      image.alt = '';
      image.onload = () => button.firstChild.replaceWith(image);
      image.src = o.icon;
    }
    if (o.text) element('span', button).textContent = o.label;
    const badge = element('b', button);
    update = () => {
      const count = unread > 9 ? '9+' : unread;
      badge.hidden = !unread;
      badge.dataset.count = count;
      button.setAttribute('aria-expanded', shown);
      button.setAttribute('aria-label', o.label + (unread ? ` (${count})` : ''));
    };
    button.addEventListener('click', () => (shown ? close() : open()));
    update();
    appear = () => host.isConnected || d.body.append(host);
    const vanish = () => ready || window.Genesys !== stub || host.remove();
    d.querySelector('script[src*=genesys-bootstrap]')?.addEventListener('error', vanish);
    setTimeout(vanish, 10000);
  };
  if (o.button) {
    if (d.body) start();
    else d.addEventListener('DOMContentLoaded', start);
  }
})(SETTINGS);
