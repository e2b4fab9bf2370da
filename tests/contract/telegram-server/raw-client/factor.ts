/** The two primes of a product, smaller first: Pollard's rho. */
export function factor(product: bigint): [bigint, bigint] {
	for (let c = 1n; ; c++) {
		const found = rho(product, c);
		if (found !== product) return found < product / found ? [found, product / found] : [product / found, found];
	}
}

function rho(product: bigint, c: bigint): bigint {
	let slow = 2n;
	let fast = 2n;
	let divisor = 1n;
	while (divisor === 1n) {
		slow = (slow * slow + c) % product;
		fast = (fast * fast + c) % product;
		fast = (fast * fast + c) % product;
		divisor = gcd(slow > fast ? slow - fast : fast - slow, product);
	}
	return divisor;
}

function gcd(a: bigint, b: bigint): bigint {
	let [x, y] = [a, b];
	while (y > 0n) [x, y] = [y, x % y];
	return x;
}
