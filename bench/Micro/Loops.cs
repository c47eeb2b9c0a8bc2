using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Tandem.Bench.Micro;

/// <summary>Runs the innermost loops in this process, because a project made on the way would not restore in locked mode.</summary>
internal static class Loops
{
    public static void Run(string filter, string scratch) => BenchmarkSwitcher.FromAssembly(typeof(Loops).Assembly)
        .Run(["--filter", filter, "--artifacts", Path.Combine(scratch, "micro")], DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
}
