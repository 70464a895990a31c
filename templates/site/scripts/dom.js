// Nodes, made without markup in texts.

// el('a', { href: '#', class: 'button', onclick: f }, 'words', node): handlers are functions, what is null or false is left out.
export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      node.addEventListener(key.slice(2), value);
    } else if (value === true) {
      node.setAttribute(key, '');
    } else if (value !== null && value !== false && value !== undefined) {
      node.setAttribute(key, value);
    }
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export const button = (text, onclick, css = '') => el('button', { type: 'button', class: `button ${css}`, onclick }, text);

// An address from the site's root, as seen from this page.
export function address(path) {
  return (document.documentElement.dataset.root ?? '') + path;
}
