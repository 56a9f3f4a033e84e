export { appCrew as crew } from '@uncramp/text/en/app-crew'
