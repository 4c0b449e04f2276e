type Completion = Office.SmartAlertsEventCompletedOptions;

/**
 * Outlook's event may be completed exactly once: on classic Windows the handler lives on after it, and a later
 * call would overrule an earlier one (office-js issue 6656).
 */
export function completeOnce(event: Office.MailboxEvent): (options?: Completion) => void {
  let completed = false;
  return (options) => {
    if (completed) return;
    completed = true;
    event.completed(options);
  };
}
