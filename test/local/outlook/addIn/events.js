'use strict';

// A well-behaved example add-in: warns of recipients outside the municipality and remembers whom it has seen.
(() => {
  const { Office } = globalThis;
  const ask = (start) =>
    new Promise((resolve, reject) =>
      start((result) =>
        result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value) : reject(result.error),
      ),
    );
  const outside = ({ emailAddress }) => !emailAddress.endsWith('@bjorkstad.example');

  async function allRecipients() {
    const { item } = Office.context.mailbox;
    const lists = await Promise.all(
      [item.to, item.cc, item.bcc].map((field) => ask((done) => field.getAsync(done))),
    );
    return lists.flat();
  }

  async function onNewMessage(event) {
    await ask((done) => Office.context.mailbox.item.sessionData.setAsync('started', 'yes', done));
    event.completed();
  }

  async function onRecipients(event) {
    const { item } = Office.context.mailbox;
    const recipients = await allRecipients();
    const settings = Office.context.roamingSettings;
    settings.set('seen', [
      ...new Set([...(settings.get('seen') ?? []), ...recipients.map((one) => one.emailAddress)]),
    ]);
    await ask((done) => settings.saveAsync(done));
    const odd = recipients.filter(outside);
    if (odd.length > 0) {
      const details = {
        type: Office.MailboxEnums.ItemNotificationMessageType.InsightMessage,
        icon: 'Icon.16',
        message: `${odd[0].displayName} finns utanför kommunen.`,
        actions: [
          {
            actionType: Office.MailboxEnums.ActionType.ShowTaskPane,
            actionText: 'Granska',
            commandId: 'composeButton',
            contextData: JSON.stringify({ from: 'bar' }),
          },
        ],
      };
      await ask((done) => item.notificationMessages.replaceAsync('odd', details, done));
    } else {
      await ask((done) => item.notificationMessages.removeAsync('odd', done)).catch(() => undefined);
    }
    event.completed();
  }

  async function onSend(event) {
    const odd = (await allRecipients()).filter(outside);
    if (odd.length === 0) {
      event.completed({ allowEvent: true });
      return;
    }
    event.completed({
      allowEvent: false,
      errorMessage: `${odd[0].displayName} finns utanför kommunen.`,
      errorMessageMarkdown: `**${odd[0].displayName}** (${odd[0].emailAddress}) finns utanför kommunen.\n\n- en sak\r- en till\r`,
      cancelLabel: 'Granska mottagare',
      commandId: 'composeButton',
      contextData: JSON.stringify({ from: 'dialog' }),
    });
  }

  Office.actions.associate('onNewMessage', onNewMessage);
  Office.actions.associate('onRecipients', onRecipients);
  Office.actions.associate('onSend', onSend);
})();
