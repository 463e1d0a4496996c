// A batch from a data set of images that lives on the device, each varied at random as Variation.cl says. Targets come along.
// Assumes: LANES is 16 with one item to CHUNK rows (CPU), or 1 with a work-group of LOCAL = 64 items to a row (GPU). Built with what
// VaryRows.cl names.
#include "Lanes.cl"
#include "Philox.cl"
#include "Variation.cl"

#if LANES == 16
#include "VaryRows.cl"

kernel void gather_augmented(global const FEATURE *features, global const int *all_targets, global const int *order,
                             global const float *table, global float *x, global int *targets, float scale, int batch, int feature_pitch,
                             int target_pitch, DRAWS, int first) {
    const int begin = get_global_id(0) * CHUNK, end = min(batch, begin + CHUNK);
    gather_varied(features, all_targets, order, table, x, targets, scale, feature_pitch, target_pitch, SAME_DRAWS, begin, end, first);
}

#else

float pixel_at(global const FEATURE *from, int x, int y) {
    return x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT ? 0.0f : (float)from[y * WIDTH + x];
}

float sample_at(global const FEATURE *from, float x, float y) {
    x = clamp(x, -1.0f, (float)WIDTH);
    y = clamp(y, -1.0f, (float)HEIGHT);
    const int left = convert_int_rtn(x), top = convert_int_rtn(y);
    const float right = x - left, low = y - top;
    const float above = mix(pixel_at(from, left, top), pixel_at(from, left + 1, top), right);
    return mix(above, mix(pixel_at(from, left, top + 1), pixel_at(from, left + 1, top + 1), right), low);
}

// Group r does row r: its items find the waves along x at every y together, and then a pixel in LOCAL each.
kernel __attribute__((reqd_work_group_size(LOCAL, 1, 1))) void
gather_augmented(global const FEATURE *features, global const int *all_targets, global const int *order, global const float *table,
                 global float *x, global int *targets, float scale, int batch, int feature_pitch, int target_pitch, DRAWS, int first) {
    const int r = get_group_id(0), item = get_local_id(0);
    const size_t i = order[first + r];
    global const FEATURE *from = features + i * feature_pitch;
    for (int c = item; c < target_pitch; c += LOCAL) targets[(size_t)r * target_pitch + c] = all_targets[i * target_pitch + c];
    Variation v;
    draw_variations(table, r, SAME_DRAWS, &v);
#if BENDS
    local float2 waves[64], rows[HEIGHT * 8];
    if (item < 16) {
        DRAW(uint, (uint)r * BLOCKS + 16 + item)
#define KEEP(w, word) waves[16 * w + item] = table[AMPLITUDES + 16 * w + item] * ((float2)(word & 0xffffu, word >> 16) - 32767.5f)
        KEEP(0, a);
        KEEP(1, b);
        KEEP(2, c);
        KEEP(3, d);
    }
    barrier(CLK_LOCAL_MEM_FENCE);
    for (int k = item; k < HEIGHT * 8; k += LOCAL) {
        float2 sum = 0.0f;
        for (int j = 0; j < 8; j++) sum += table[WAVE_ROWS + k / 8 * 8 + j] * waves[8 * j + k % 8];
        rows[k] = sum;
    }
    barrier(CLK_LOCAL_MEM_FENCE);
#endif
    for (int k = item; k < PITCH; k += LOCAL) {
        const int u = k % WIDTH, w = k / WIDTH;
        float value = k < PIXELS ? scale * from[k] : 0.0f;
        if (v.varied && k < PIXELS) {
#if MOVES || BENDS
            float2 at = (float2)(v.xx * u + v.xy * w + v.x0, v.yx * u + v.yy * w + v.y0);
#if BENDS
            for (int wave = 0; wave < 8; wave++) at += table[COLUMNS + wave * WAVE_PITCH + u] * rows[8 * w + wave];
#endif
            value = scale * sample_at(from, at.s0, at.s1);
#endif
#if NOISE
            DRAW(uint, (uint)r * BLOCKS + 32 + k / 64 * 16 + k % 16)
            const uint word = item < 16 ? a : item < 32 ? b : item < 48 ? c : d;
            const float noise = table[14] * ((float)(word & 0xffffu) + (float)(word >> 16) - 65535.0f);
#else
            const float noise = 0.0f;
#endif
#if GRADES || NOISE
            value = clamp(v.contrast * value + v.brightness + noise, 0.0f, 1.0f);
#endif
        }
        x[(size_t)r * PITCH + k] = value;
    }
}

#endif
