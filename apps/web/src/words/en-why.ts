export { appWhy as why } from '@uncramp/text/en/app-why'
