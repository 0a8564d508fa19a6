/* Tabs that work by keyboard: one stop for all of them, the arrow keys go from one to the next, Home and End to the first and last. */
import { element } from './page.js';

let count = 0;

/**
 * @param label what the tabs are about
 * @param tabs each with a title and `show(node)`, which fills the tab when it is first looked at
 */
export function tabsOf(label, tabs) {
  count += 1;
  const buttons = tabs.map(({ title }, index) => element('button', {
    type: 'button', role: 'tab', id: `cpor-tab-${count}-${index}`, 'aria-controls': `cpor-panel-${count}-${index}`,
    onclick: () => choose(index),
  }, title));
  const panels = tabs.map((_, index) => element('div', {
    role: 'tabpanel', id: `cpor-panel-${count}-${index}`, 'aria-labelledby': `cpor-tab-${count}-${index}`, hidden: true,
  }));
  const shown = new Set();

  function choose(index) {
    buttons.forEach((button, other) => {
      button.setAttribute('aria-selected', String(other === index));
      button.tabIndex = other === index ? 0 : -1;
      panels[other].hidden = other !== index;
    });
    if (!shown.has(index)) {
      shown.add(index);
      tabs[index].show(panels[index]);
    }
  }

  const list = element('div', {
    role: 'tablist', class: 'cpor-tabs', 'aria-label': label,
    onkeydown: (event) => {
      const at = buttons.indexOf(document.activeElement);
      const to = {
        ArrowRight: (at + 1) % buttons.length,
        ArrowLeft: (at - 1 + buttons.length) % buttons.length,
        Home: 0,
        End: buttons.length - 1,
      }[event.key];
      if (to === undefined || at < 0) return;
      event.preventDefault();
      choose(to);
      buttons[to].focus();
    },
  }, ...buttons);
  choose(0);
  return element('div', {}, list, ...panels);
}
