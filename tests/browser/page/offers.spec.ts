import { button, choose, expect, row, test } from './queue_page';

/** Whoever looks at a file's sound has it measured. */
async function lookAt(page: Parameters<typeof row>[0], name: string): Promise<void> {
  await page.getByRole('button', { name: `Edit ${name}` }).click();
  // The editor comes in a script of its own, and asks for the sound when it is there.
  await expect(page.getByLabel('Add marks from')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
}

test('what a file’s sound suggests is one press away, and holds for that file alone', async ({ page }) => {
  await page.evaluate(() => {
    const { converter } = window.harness;
    converter.analysisTicks = 0;
    converter.analysed = { ...converter.analysed, advice: [{ kind: 'equal_channels' }, { kind: 'silence_at_end', seconds: 125 }] };
  });
  await choose(page, 'talk.mp4', 'other.mp4');
  await expect(row(page, 'talk.mp4')).toContainText('AAC');
  await lookAt(page, 'talk.mp4');
  await expect(row(page, 'talk.mp4')).toContainText('Both sides are the same: mono halves the size.');
  await expect(row(page, 'other.mp4')).not.toContainText('Both sides');
  await button(page, 'Make it mono').click();
  await expect(row(page, 'talk.mp4')).toContainText('own settings');
  await expect(row(page, 'talk.mp4')).toContainText('It ends with 2 minutes of silence.');
  await button(page, 'Dismiss the suggestion for talk.mp4').click();
  await expect(row(page, 'talk.mp4')).not.toContainText('silence');
});
