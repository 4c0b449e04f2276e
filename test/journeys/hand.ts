import type { Locator, Page } from 'playwright-core';

/** How a person works a page: with a mouse, or with the keyboard alone. */
export type Hand = {
  /** Presses a button, follows a link, or ticks a choice. */
  press(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
  /** Chooses an option of a list by its text. */
  choose(target: Locator, option: string): Promise<void>;
};

export const mouse: Hand = {
  press: (target) => target.click(),
  write: async (target, text) => {
    await target.click();
    await target.pressSequentially(text);
  },
  choose: async (target, option) => {
    await target.selectOption({ label: option });
  },
};

/** Further than this nobody tabs. */
const mostTabs = 250;

/** Tab, Enter, space and arrows only; a control that Tab cannot reach fails the test. */
export function keyboardOf(page: Page): Hand {
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      if (await hasFocus(target)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(target)}`);
  };
  return {
    press: async (target) => {
      const isRadio = (await target.getAttribute('type')) === 'radio';
      if (isRadio) await arrowTo(target, page);
      else {
        await reach(target);
        await page.keyboard.press('Enter');
      }
    },
    write: async (target, text) => {
      await reach(target);
      await page.keyboard.type(text);
    },
    choose: async (target, option) => {
      await reach(target);
      await page.keyboard.type(option);
    },
  };
}

/** One radio of a group takes the focus; arrows move it, and the choice with it. */
async function arrowTo(target: Locator, page: Page): Promise<void> {
  const name = await target.getAttribute('name');
  const inGroup = (): Promise<boolean> =>
    target.evaluate(
      ({ ownerDocument }: InPage, group: string | null) =>
        ownerDocument.hasFocus() && ownerDocument.activeElement?.getAttribute('name') === group,
      name,
    );
  for (let tabs = 0; tabs < mostTabs && !(await inGroup()); tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  for (let moves = 0; moves < 10 && !(await target.isChecked()); moves += 1) {
    await page.keyboard.press('ArrowDown');
  }
}

/** What the browser's element is asked; the tests are compiled without the types of a page. */
type InPage = {
  ownerDocument: { hasFocus(): boolean; activeElement: { getAttribute(name: string): string | null } | null };
};

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate(
    (element: InPage) =>
      element.ownerDocument.hasFocus() && (element.ownerDocument.activeElement as unknown) === element,
  );
}
