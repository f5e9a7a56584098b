import { checkPackage } from '../../appPackage/check-package';
import { aPackage, HOST, NOBODY } from './a-package';

const URL_OF_BOT = `https://${HOST}`;

describe('the package that ships', () => {
  it('has no fault', async () => {
    expect(await checkPackage(aPackage(), URL_OF_BOT)).toEqual([]);
  });

  it('has no fault with pages elsewhere', async () => {
    expect(await checkPackage(aPackage({ PRIVACY_URL: 'https://www.agentschap.be/privacy' }), URL_OF_BOT)).toEqual([]);
  });
});

it('an app id of nobody is refused in a sentence', async () => {
  expect(await checkPackage(aPackage({ MicrosoftAppId: NOBODY }), URL_OF_BOT)).toEqual([
    `id ${NOBODY} is the app id of nobody: set MicrosoftAppId to that of the Azure Bot`,
  ]);
});
