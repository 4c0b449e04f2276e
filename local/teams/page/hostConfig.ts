import { HostConfig } from 'adaptivecards';

type Colour = { default: string; subtle: string };

/** Colours are the page's own variables, so that a card follows the light and the dark theme by itself. */
function colour(name: string): Colour {
  return { default: `var(--card-${name})`, subtle: `var(--card-${name})` };
}

const foregroundColors = {
  default: { default: 'var(--text)', subtle: 'var(--text-quiet)' },
  dark: { default: 'var(--text)', subtle: 'var(--text-quiet)' },
  light: { default: 'var(--text)', subtle: 'var(--text-quiet)' },
  accent: colour('accent'),
  good: colour('good'),
  warning: colour('warning'),
  attention: colour('attention'),
};

function container(background: string): Record<string, unknown> {
  return { backgroundColor: `var(${background})`, borderColor: 'var(--line)', foregroundColors };
}

const label = { color: 'default', isSubtle: false, size: 'default', weight: 'bolder' };

/**
 * How Teams draws cards: Microsoft's sample host configuration for Teams (AdaptiveCards repository,
 * samples/HostConfig/microsoft-teams-light.json), with six actions at most and ShowCards in the card itself.
 */
export const hostConfig = new HostConfig({
  choiceSetInputValueSeparator: ',',
  supportsInteractivity: true,
  fontFamily: '"Segoe UI", system-ui, sans-serif',
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('--card'),
    emphasis: container('--card-emphasis'),
    accent: container('--card-accent-back'),
    good: container('--card-good-back'),
    attention: container('--card-attention-back'),
    warning: container('--card-warning-back'),
  },
  inputs: {
    // A required input gets Teams' own asterisk; saying it in words is up to the card.
    label: {
      inputSpacing: 'small',
      requiredInputs: label,
      optionalInputs: label,
    },
    errorMessage: { color: 'attention', size: 'default', weight: 'bolder' },
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  // The chat's title is heading 1 and its days are headings 2.
  textBlock: { headingLevel: 3 },
  textStyles: { heading: { size: 'large', weight: 'bolder' }, columnHeader: { weight: 'bolder' } },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 140 },
    value: { weight: 'default', wrap: true },
    spacing: 16,
  },
});
