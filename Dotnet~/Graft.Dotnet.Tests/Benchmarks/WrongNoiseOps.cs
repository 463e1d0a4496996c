namespace Graft.Dotnet.Tests;

/// <summary>Dropout that drops another number's elements, and two ops that are right.</summary>
sealed class WrongNoiseOps(INoiseOps right) : INoiseOps
{
    public ILaunch Dropout(View x, View y, float rate, ulong seed, ulong stream) => right.Dropout(x, y, rate, seed, stream + 1);
    public ILaunch RandomizedLeakyRelu(View x, View y, float lower, float upper, ulong seed, ulong stream) => right.RandomizedLeakyRelu(x, y, lower, upper, seed, stream);

    public ILaunch RandomizedLeakyReluGradient(View y, View dy, View dx, float lower, float upper, ulong seed, ulong stream) =>
        right.RandomizedLeakyReluGradient(y, dy, dx, lower, upper, seed, stream);
}
