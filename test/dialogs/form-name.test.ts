import { createFormName } from '../../dialogs/shared/form-name';

const counted = () => {
  let made = 0;
  return createFormName(() => `name ${(made += 1)}`);
};

describe('the name of what is sent', () => {
  it('stays when the same is sent again', () => {
    const form = counted();
    expect([form.of({ until: '2025-12-01' }), form.of({ until: '2025-12-01' })]).toEqual(['name 1', 'name 1']);
  });

  it('changes with what is sent: the first may have been stored', () => {
    const form = counted();
    expect([form.of({ until: '2025-12-01' }), form.of({ until: '2025-12-02' })]).toEqual(['name 1', 'name 2']);
  });

  it('changes once it was stored, so that the same can be asked once more', () => {
    const form = counted();
    const first = form.of({ codes: ['P1.1'] });
    form.stored();
    expect(form.of({ codes: ['P1.1'] })).not.toBe(first);
  });
});
