using System.Text;

namespace Graft.Fuzz;

/// <summary>What payloads are made of: MessagePack's types with numbers that readers fall over, and every name that the format has.</summary>
static class MessagePackTokens
{
    static readonly string[] Names =
    [
        "input", "layers", "loss", "classes", "inputScale", "metadata", "memory", "calibration",
        "units", "initializer", "weights", "biases", "momentum", "epsilon", "gamma", "beta", "runningMean", "runningVariance", "slope", "slopes", "alpha", "rate", "lower", "upper",
        "body", "projection", "bodies", "value", "gain", "smoothing", "delta",
        "model", "state", "best", "progress", "epoch", "step", "stepInEpoch", "lossSum", "correct", "bestLoss", "bestEpoch", "seconds", "curve", "settings", "device", "tuningRecord", "shape", "labels", "pixels",
    ];

    /// <summary>Whole items and beginnings of items.</summary>
    public static readonly byte[][] Items =
    [
        [0xc0], [0xc2], [0xc3], [0x90], [0x91], [0x92], [0x93], [0x94], [0x80], [0x81], [0x82], [0x86], [0x87], [0xa0], [0xff], [0xe0],
        [0xc4, 0], [0xc4, 4], [0xc5, 0, 4], [0xc6, 0, 0, 0, 4], [0xc6, 0xff, 0xff, 0xff, 0xff], [0xc7, 4, 1], [0xd4, 0], [0xc9, 0, 0, 0, 1, 0],
        [0xca, 0x7f, 0x80, 0, 0], [0xca, 0x7f, 0xc0, 0, 0], [0xca, 0x3f, 0x80, 0, 0], [0xca, 0, 0, 0, 1], [0xca, 0x7f, 0x7f, 0xff, 0xff], [0xca, 0xbf, 0x80, 0, 0], [0xcb, 0x7f, 0xf0, 0, 0, 0, 0, 0, 0],
        [0xcc, 0xff], [0xcd, 0xff, 0xff], [0xce, 0x7f, 0xff, 0xff, 0xff], [0xce, 0xff, 0xff, 0xff, 0xff], [0xcf, 0, 0, 0, 0, 0x80, 0, 0, 0], [0xd0, 0x80], [0xd2, 0x80, 0, 0, 0], [0xd3, 0x80, 0, 0, 0, 0, 0, 0, 0],
        [0xd9, 1], [0xda, 0, 1], [0xdb, 0, 0, 0, 1], [0xdc, 0, 1], [0xdd, 0, 0, 0, 1], [0xdd, 0x7f, 0xff, 0xff, 0xff], [0xde, 0, 1], [0xdf, 0, 0, 0, 1], [0xdf, 0x7f, 0xff, 0xff, 0xff],
        // Floats as they lie in tensors.
        [0, 0, 0x80, 0x3f], [0, 0, 0x80, 0x7f], [0, 0, 0xc0, 0x7f], [0, 0, 0x80, 0xff], [0xff, 0xff, 0x7f, 0x7f],
    ];

    public static IEnumerable<byte[]> All => [.. Items, .. Names.Concat(LayerTypes.Table.Ids).Concat(LossTypes.Table.Ids).Concat(InitializerTypes.Table.Ids).Distinct().Select(Text)];

    static byte[] Text(string name) => [(byte)(0xa0 | Math.Min(name.Length, 31)), .. Encoding.UTF8.GetBytes(name)];
}
