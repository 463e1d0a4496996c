// Counter-based random numbers: Philox4x32-10 (Salmon, Moraes, Dror, Shaw, SC 2011), as Graft's RandomStream has them. A block of four
// 32-bit draws is a function of the key (the seed) and the counter (block index, stream); nothing is remembered.
//   PHILOX(type, a, b, c, d, seed_low, seed_high): a, b = low and high half of the block index, c, d = those of the stream, variables of
//   `type` (uint, uint4, uint16 ..), are replaced with the block's four draws. A vector makes as many blocks as it has lanes.
//
// Draws of one step have block index = (place's block) + step * 2^32. Where each element of a padded array wants one draw, the array falls
// into groups of 64 elements, and lane l, word w of the group's 16 blocks belongs to its element 16 w + l:
//
//                lane 0 .. 15
//   word a   |  elements  0 .. 15        block of lane l: 16 * group + l
//   word b   |  elements 16 .. 31
//   word c   |  elements 32 .. 47
//   word d   |  elements 48 .. 63
// The upper half of a product comes from one multiplication to 64 bits: compilers for CPUs piece a vector's mul_hi together from products
// of 16 bits, three times as slow.
#define UPPER_uint(a, constant)   mul_hi(a, constant)
#define UPPER_uint4(a, constant)  convert_uint4((convert_ulong4(a) * (ulong)(constant)) >> 32)
#define UPPER_uint16(a, constant) convert_uint16((convert_ulong16(a) * (ulong)(constant)) >> 32)
#define UPPER_(type)              UPPER_##type
#define UPPER(type)               UPPER_(type)

#define PHILOX(type, a, b, c, d, seed_low, seed_high)                                                                                      \
    {                                                                                                                                      \
        uint key_low = (seed_low), key_high = (seed_high);                                                                                 \
        for (int round = 0; round < 10; round++) {                                                                                         \
            const type low = a * 0xD2511F53u, high = UPPER(type)(a, 0xD2511F53u);                                                          \
            const type low2 = c * 0xCD9E8D57u, high2 = UPPER(type)(c, 0xCD9E8D57u);                                                        \
            a = high2 ^ b ^ key_low;                                                                                                       \
            b = low2;                                                                                                                      \
            c = high ^ d ^ key_high;                                                                                                       \
            d = low;                                                                                                                       \
            key_low += 0x9E3779B9u;                                                                                                        \
            key_high += 0xBB67AE85u;                                                                                                       \
        }                                                                                                                                  \
    }
