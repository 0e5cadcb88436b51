export { fieldLabels } from '../i18n/en-fields.ts';
