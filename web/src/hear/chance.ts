/** How often somebody who only guesses between two is right at least so many times: the binomial distribution. */
export function chanceOf(right: number, rounds: number): number {
  let ways = 1;
  let sum = 0;
  for (let hits = 0; hits <= rounds; hits += 1) {
    if (hits >= right) sum += ways;
    ways = (ways * (rounds - hits)) / (hits + 1);
  }
  return sum / 2 ** rounds;
}
