/** The product ranges of the practice shop. Everything is invented. */
export interface ProductRange {
  /** First part of the SKU. */
  readonly code: string;
  readonly name: string;
  /** One product each; an empty text is the range's only product. */
  readonly variants: readonly string[];
  /** Lowest and highest price in cents. */
  readonly cents: readonly [number, number];
  /** Lowest and highest weight in grams. */
  readonly grams: readonly [number, number];
}

const COLOURS = ['black', 'white', 'forest green', 'terracotta'];
const SIZES = ['S', 'M', 'L', 'XL'];

const range = (
  code: string,
  name: string,
  variants: readonly string[],
  cents: readonly [number, number],
  grams: readonly [number, number],
): ProductRange => ({ code, name, variants, cents, grams });

export const RANGES: readonly ProductRange[] = [
  range('MUG', 'Stoneware mug 350 ml', COLOURS, [890, 1490], [340, 420]),
  range('BOWL', 'Cereal bowl', COLOURS, [990, 1590], [400, 520]),
  range('PLATE', 'Dinner plate 27 cm', COLOURS, [1190, 1890], [600, 760]),
  range('TEAP', 'Teapot 1.2 l', ['black', 'white', 'celadon'], [2990, 4490], [900, 1200]),
  range('KNIFE', 'Kitchen knife', ['8 cm', '14 cm', '20 cm', 'bread'], [1990, 7990], [80, 260]),
  range('BOARD', 'Chopping board oak', ['small', 'medium', 'large'], [1990, 4990], [500, 2100]),
  range('APRN', 'Leinenschürze', ['natur', 'anthrazit', 'salbei'], [2490, 3290], [220, 300]),
  range(
    'TOWEL',
    'Geschirrtuch 2er-Set',
    ['gestreift', 'kariert', 'uni weiß', 'uni blau'],
    [890, 1290],
    [120, 180],
  ),
  range('CNDL', 'Beeswax candle', ['10 cm', '15 cm', '20 cm', 'tea light x12'], [490, 1690], [90, 420]),
  range('VASE', 'Glass vase', ['clear', 'amber', 'smoke'], [1490, 3990], [500, 1400]),
  range('THRW', 'Wool throw 130 x 180 cm', COLOURS, [4990, 8990], [800, 1100]),
  range('CUSH', 'Cushion cover 50 x 50 cm', COLOURS, [1290, 2490], [140, 220]),
  range(
    'TSHR',
    'Organic T-shirt',
    ['black S', 'black M', 'black L', 'white S', 'white M', 'white L'],
    [1490, 2490],
    [140, 220],
  ),
  range('HOOD', 'Hooded sweatshirt grey', SIZES, [3990, 5990], [450, 620]),
  range('SOCK', 'Merino socks', ['35-38', '39-42', '43-46'], [890, 1490], [50, 90]),
  range('BEAN', 'Ribbed beanie', COLOURS, [1290, 2290], [60, 110]),
  range('GLOV', 'Work gloves', SIZES, [690, 1490], [90, 160]),
  range('RAIN', 'Regenjacke', SIZES, [5990, 9990], [350, 520]),
  range('BOTL', 'Steel bottle', ['500 ml', '750 ml', '1 l'], [1790, 2990], [240, 420]),
  range('LUNC', 'Brotdose Edelstahl', ['klein', 'groß', 'mit Trenner'], [1490, 2990], [200, 480]),
  range(
    'COFB',
    'Café en grains 1 kg',
    ['Éthiopie', 'Brésil', 'décaféiné', 'espresso'],
    [1690, 2690],
    [1000, 1050],
  ),
  range(
    'TEAL',
    'Loose tea 100 g',
    ['Assam', 'Earl Grey', 'Sencha 煎茶', 'peppermint'],
    [590, 1490],
    [110, 140],
  ),
  range(
    'CHOC',
    'Chocolate bar 100 g',
    ['70 %', '85 %', 'milk', 'sea salt', 'hazelnut'],
    [290, 590],
    [100, 110],
  ),
  range('HNEY', 'Miel de lavande', ['250 g', '500 g'], [690, 1290], [380, 760]),
  range('OLIV', 'Aceite de oliva virgen extra', ['500 ml', '1 l', '5 l lata'], [790, 4990], [900, 4900]),
  range('PAST', 'Pasta di semola', ['spaghetti', 'penne', 'fusilli', 'orecchiette'], [190, 390], [500, 520]),
  range(
    'SPIC',
    'Spice tin',
    ['paprika', 'cumin', 'turmeric', 'za’atar', 'garam masala'],
    [390, 790],
    [60, 90],
  ),
  range('SOAP', 'Olive soap', ['plain', 'laurel', 'citrus', 'charcoal'], [390, 790], [100, 130]),
  range('SHMP', 'Shampoo 250 ml', ['nettle', 'oat', 'fragrance-free'], [790, 1290], [270, 300]),
  range('CREM', 'Hand cream 75 ml', ['almond', 'calendula', 'unscented'], [590, 1190], [85, 100]),
  range('BRSH', 'Wooden brush', ['dish', 'nail', 'hair'], [490, 1990], [60, 190]),
  range('NOTE', 'Notebook A5', ['dotted', 'lined', 'squared', 'blank'], [790, 1490], [220, 320]),
  range('PENS', 'Gel pen 0.5 mm', ['black', 'blue', 'red', 'set of 6'], [190, 990], [10, 70]),
  range('CALD', 'Wall calendar', ['landscape', 'portrait'], [1290, 1990], [280, 360]),
  range('PUZZ', 'Puzzle', ['500 pieces', '1000 pieces', '2000 pieces'], [1190, 2490], [500, 1300]),
  range('BLOK', 'Wooden blocks', ['25 pieces', '50 pieces', '100 pieces'], [1990, 5990], [900, 3600]),
  range('PLSH', 'Plush animal', ['fox', 'owl', 'hedgehog', 'bear'], [1290, 2490], [120, 300]),
  range('CARD', 'Card game', ['Fuchs & Hase', 'Tide', 'Nine Doors'], [890, 1690], [150, 250]),
  range('CABL', 'USB-C cable', ['1 m', '2 m', '3 m'], [790, 1690], [40, 90]),
  range('CHRG', 'USB charger', ['20 W', '45 W', '65 W'], [1490, 3990], [70, 180]),
  range('HEAD', 'Earphones', ['black', 'white'], [2990, 7990], [60, 120]),
  range('LAMP', 'Desk lamp', ['black', 'white', 'brass'], [3990, 8990], [900, 1600]),
  range('BULB', 'LED bulb E27', ['4 W', '8 W', '12 W', '8 W dimmable'], [390, 990], [40, 70]),
  range('BATT', 'Batteries', ['AA x4', 'AAA x4', 'CR2032 x2', '9 V'], [390, 890], [10, 110]),
  range('TAPE', 'Measuring tape', ['3 m', '5 m', '8 m'], [590, 1490], [90, 320]),
  range('SCRW', 'Screwdriver', ['PH1', 'PH2', 'TX20', 'set of 7'], [490, 2490], [60, 700]),
  range(
    'SEED',
    'Seed packet',
    ['basil', 'tomato', 'sunflower', 'wild flowers', 'chilli'],
    [190, 390],
    [5, 15],
  ),
  range('POTS', 'Clay pot', ['10 cm', '14 cm', '20 cm'], [290, 1290], [300, 2200]),
  range('BIKE', 'Bicycle light', ['front', 'rear', 'set'], [1290, 3990], [60, 180]),
  range('YOGA', 'Yoga mat', ['sand', 'petrol', 'black'], [2490, 4990], [1100, 2500]),
  range('DOGT', 'Dog treat 200 g', ['beef', 'salmon', 'vegetarian'], [390, 890], [200, 220]),
  range('CATS', 'Cat scratching post', ['small', 'tall'], [2490, 6990], [3000, 9000]),
  range('GIFT', 'Gift wrap set 🎁', ['stars', 'plain kraft'], [490, 990], [120, 160]),
  range(
    'BOOK',
    'Kochbuch „Einfach gut"',
    ['deutsch', 'English', 'français', 'español'],
    [1990, 2990],
    [700, 1100],
  ),
  range(
    'POST',
    'Poster 50 x 70 cm',
    ['Nordsee', 'Alpen', 'Kyōto 京都', 'Marrakech مراكش'],
    [1490, 2490],
    [200, 320],
  ),
];
