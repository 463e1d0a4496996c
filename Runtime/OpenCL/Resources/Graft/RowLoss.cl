// Softmax cross-entropy of one row whose classes fill one vector at most. Its loss and prediction go to `outcome`, where there is one; the
// result is the slope of the batch's mean loss by the logits, zero in the padding. The target of a class is smoothing / classes, and that
// of the label 1 - smoothing more. Assumes: Lanes.cl with LANES 16.
float16 row_slope(float16 logits, int label, int batch, int classes, float smoothing, global float *outcome) {
    const float16 below = WHERE(LANE < classes, logits - max_lanes(WHERE(LANE < classes, logits, -INFINITY)), -INFINITY);
    const float16 power = exp(below);
    const float sum = sum_lanes(power);
    if (outcome) {
        float expected = ((const float *)&below)[label];
        if (smoothing != 0.0f)
            expected = (1.0f - smoothing) * expected + smoothing / classes * sum_lanes(WHERE(LANE < classes, below, 0.0f));
        int predicted = 0;
        while (((const float *)&below)[predicted] != 0.0f && predicted < classes - 1) predicted++;
        vstore2((float2)(log(sum) - expected, predicted), 0, outcome);
    }
    const float share = 1.0f / batch, scale = share / sum, other = share * (smoothing / classes), own = share * (1.0f - smoothing) + other;
    return WHERE(LANE < classes, power * scale - WHERE(LANE == label, own, other), 0.0f);
}
