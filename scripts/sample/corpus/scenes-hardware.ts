/** Soldering, printing, batteries. */
export const HARDWARE_SCENES = `
# hardware
a: ESP32 reboots when the relay clicks. Brownout detector. Power supply says 2 A
b> It says 2 A on the sticker. Put 470 µF right at the module
c>1 And a flyback diode over the relay coil, if there isn't one
a> There wasn't one. Two parts, 20 cents, no reboots since noon. Thanks!
# hardware
a: what's your first 3D printed thing that is still in use?
b> A hook for the oven glove. Five years
c> The knob of the washing machine. It's a bit ugly and it's mine
d> A foot for the wobbly table at my favourite café. They don't know
# hardware
a: Which soldering iron for somebody who solders twice a month? Mine takes 5 minutes to warm up and 10 to make me angry
b> Any of the USB-C ones with short tips. Warm in 8 seconds
a> Bought one, it arrived, I fixed three things I had not planned to fix
# hardware
a: PCB question: I swapped TX and RX on 20 boards. Is there a trick or only shame?
b> Remap the pins in software. On the ESP32 UART goes to nearly any pin
a> OH. Yes. All 20 alive. The shame stays, the boards stay too
# hardware
a: how do you get PETG off a glass bed without taking glass with it?
b> Glue stick as a release layer. And let it cool, completely, go have dinner
a> It let go by itself during dinner with a loud pling. Dog is still under the sofa
# hardware
a: Battery life estimate: 2,000 mAh, sleeps at 18 µA, wakes each 10 minutes for 3 s at 90 mA. I get 5 months on paper, 5 weeks in reality
b> Measure the sleep current of the whole board, not the chip. There is always an LED or a regulator
a> The regulator alone takes 2 mA 🤦
c>1 And cold batteries have a third less. Is it outside?
a> It is outside. New regulator is ordered
# hardware
a: Please look at this joint and tell me it's fine [[photo]]
b> It is not fine
c> It is brave
a> Redone [[photo; after 20m]]
b> That is fine
# hardware
a: anyone in for a shared PCB panel order? 10 × 10 cm, lead-free, I go on Friday
b> Me, two small boards, 3 × 4 cm
c> One for me, 5 × 5, I send gerbers tonight
a> Panel is full. Cost is 4.20 each, boards will be at the next meet-up [[after 1d]]
a: Boards are here and nobody swapped TX and RX this time [[photo; after 9d]]
# hardware
a: My I2C bus hangs when the washing machine starts. I can reproduce it with socks
b> Shorter wires, stronger pull-ups (2.2k), and a bus reset by clocking SCL nine times
c>1 Please call the reset function unsock()
a>2 2.2k and the nine clocks, survived two full loads. It's called unsock
# hardware
a: What is the cheapest way to measure water flow in a garden hose? Doesn't have to be exact
b> Hall effect flow sensor, a few euros. Count pulses. Calibrate with a bucket
a> Bucket calibration done, 3 % off, good enough for tomatoes
# hardware
a: I was given 40 old phone batteries. Is there anything safe I can do with them?
b> Recycle them. Really
c> +1. No balcony power wall, please
a> Ok, ok. Recycling. Thank you for saving my balcony
# hardware
a: Looking for a display readable in full sun, about 3 inches, low power. E-ink is too slow for a speedometer
b> Transflective LCD or memory LCD. The memory ones redraw at 20 Hz and drink microwatts
a> Memory LCD ordered. It looks like a good newspaper that moves
# hardware
a: laser cutter at our library burns the edge of plywood brown. settings? wood? both?
b> Masking tape on top, faster and two passes, more air
c>1 And buy ply with light glue, the dark glue line is what burns
a> tape and air did it, the edges look almost polite
# hardware
a: Is there a microphone that hears bats and costs less than a bike?
b> MEMS ones go to 80 kHz. Sample at 192k and look at the spectrogram
a> I HEAR BATS [[photo; after 3d; warm 10]]
c> This is what this group is for
# hardware
a: Does a resistor have a right way round? My kid asks and I said no with less confidence than I'd like
b> No. But all stripes pointing the same way makes you a good person
# hardware
a: Found this in the company bin: label printer, works, no driver newer than 2009. Anyone wants it or should I become it? [[photo]]
b> It speaks ZPL most likely. Send plain text to the port and be amazed
a> It printed "hello". I am keeping it
`;
