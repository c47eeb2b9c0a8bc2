// Processes are banned because input might choose what runs. Here the program is our own.
#pragma warning disable RS0030
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Tandem.Bench.Setting;

/// <summary>The program as an administrator installs it: published for this machine and compiled ahead.</summary>
internal static class Published
{
    /// <summary>Publishes the checkout into the scratch folder, or takes what <c>TANDEM_BENCH_PUBLISHED</c> names.</summary>
    /// <returns>The path of the program.</returns>
    public static async Task<string> Program(Lab lab)
    {
        if (Environment.GetEnvironmentVariable("TANDEM_BENCH_PUBLISHED") is { Length: > 0 } ready)
            return Path.Combine(ready, Name);
        var folder = Path.Combine(lab.Scratch, "published");
        string[] words =
        [
            "publish", Path.Combine(Checkout, "src", "Tandem"), "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier,
            "--no-self-contained", "-p:NuGetLockFilePath=obj/publish.lock.json", "--output", folder, "--nologo", "-v", "q",
        ];
        using var publish = Process.Start("dotnet", words);
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(folder, Name) : throw new InvalidOperationException("The program could not be published.");
    }

    private static string Name => OperatingSystem.IsWindows() ? "tandem.exe" : "tandem";

    private static string Checkout
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Tandem.slnx")))
                folder = folder.Parent ?? throw new DirectoryNotFoundException("The benches run inside a checkout.");
            return folder.FullName;
        }
    }
}
