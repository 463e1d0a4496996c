using System.Runtime.InteropServices;
using Graft.Benchmarks.Timing;
using Graft.Cli.Sessions;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Graft.Benchmarks.Onnx;

/// <summary>
/// ONNX Runtime at its best: all graph optimizations, sequential execution, planned memory, and a binding made beforehand for every batch of
/// images, over the very memory that Graft reads, so that a call copies nothing.
/// </summary>
sealed class OnnxRuntimeSide : ISide
{
    readonly SessionOptions settings;
    readonly InferenceSession session;
    readonly RunOptions run = new();
    readonly OrtValue[] inputs;
    readonly OrtValue output;
    readonly OrtIoBinding[] bindings;

    /// <exception cref="CommandException">ONNX Runtime has no library for this machine.</exception>
    public OnnxRuntimeSide(Model model, TestImages images, int batch, int threads)
    {
        Threads = threads;
        Answers = GC.AllocateArray<float>(batch * model.Network.Outputs, pinned: true);
        try
        {
            settings = new SessionOptions
            {
                IntraOpNumThreads = threads, InterOpNumThreads = 1, ExecutionMode = ExecutionMode.ORT_SEQUENTIAL, GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
                EnableMemoryPattern = true, EnableCpuMemArena = true, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
            };
        }
        catch (Exception failure) when (failure is DllNotFoundException or TypeInitializationException)
        {
            throw new CommandException($"ONNX Runtime cannot be loaded on {RuntimeInformation.RuntimeIdentifier}: run this on linux-x64, linux-arm64, osx-arm64, win-x64 or win-arm64.", failure);
        }
        session = new InferenceSession(OnnxFile.Of(model, batch), settings);
        output = Over(Answers, 0, batch, model.Network.Outputs);
        inputs = [.. Enumerable.Range(0, images.Batches(batch)).Select(call => Over(images.Floats, call * batch * images.Size, batch, images.Size))];
        bindings = [.. inputs.Select(Bind)];
    }

    public string Name => "ONNX Runtime";
    public int Threads { get; }
    public int Calls => bindings.Length;
    public float[] Answers { get; }

    public void Call(int index) => session.RunWithBinding(run, bindings[index]);

    public void Dispose()
    {
        foreach (OrtIoBinding binding in bindings) binding.Dispose();
        foreach (OrtValue input in inputs) input.Dispose();
        output.Dispose();
        session.Dispose();
        run.Dispose();
        settings.Dispose();
    }

    OrtIoBinding Bind(OrtValue input)
    {
        OrtIoBinding binding = session.CreateIoBinding();
        binding.BindInput(OnnxFile.Input, input);
        binding.BindOutput(OnnxFile.Output, output);
        return binding;
    }

    // The array is pinned for good.
    static OrtValue Over(float[] pinned, int first, int rows, int columns) =>
        OrtValue.CreateTensorValueWithData(OrtMemoryInfo.DefaultInstance, TensorElementType.Float, [rows, columns], Marshal.UnsafeAddrOfPinnedArrayElement(pinned, first), (long)rows * columns * sizeof(float));
}
