'use strict';

{
  const { Office, document } = globalThis;

  Office.onReady((info) => {
    const text = document.getElementById('text');
    const { mailbox } = Office.context;
    const show = () => {
      const { item } = mailbox;
      if (item.getComposeTypeAsync === undefined) {
        text.textContent = `${info.host} ${info.platform}: ${item.subject}, ${item.attachments.length} bilagor`;
        return;
      }
      item.getInitializationContextAsync((context) => {
        item.to.getAsync((to) => {
          text.textContent = `Till ${to.value.map((one) => one.displayName).join(', ')}; ${context.value}`;
        });
      });
    };
    document.getElementById('remove').onclick = () =>
      mailbox.item.to.getAsync((to) => mailbox.item.to.setAsync(to.value.slice(1), show));
    document.getElementById('token').onclick = () =>
      Office.auth.getAccessToken().then(
        (token) => (text.textContent = `biljett ${token}`),
        () => (text.textContent = 'ingen biljett'),
      );
    mailbox.addHandlerAsync(Office.EventType.ItemChanged, show);
    mailbox.item.addHandlerAsync(Office.EventType.InitializationContextChanged, show);
    show();
  });
}
