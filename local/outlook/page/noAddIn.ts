import type { AddIn } from '../manifest/addIn';

/** Stands in when no add-in is installed: no buttons and no events. */
export const noAddIn: AddIn = {
  id: '',
  name: '',
  permission: 'Restricted',
  buttons: [],
  runtimePage: undefined,
  runtimeScript: undefined,
  events: [],
  images: [],
};
