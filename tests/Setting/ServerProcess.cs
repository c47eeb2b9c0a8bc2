// Processes are banned because input might choose what runs. Here the program is our own and nothing is chosen.
#pragma warning disable RS0030
using System.Net;
using System.Net.Sockets;

namespace Tandem.Tests.Setting;

/// <summary>The built program in a process of its own, on a free port, in a folder of its own: for what only a real process shows.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private readonly System.Diagnostics.Process process;
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> said = new();

    private readonly bool removes;

    private ServerProcess(string? folder, IEnumerable<string> words, string host, Uri? address = null)
    {
        removes = folder is null;
        folder ??= Directory.CreateTempSubdirectory("tandem-test-").FullName;
        (Folder, Address) = (folder, address ?? new Uri($"http://{host}:{FreePort()}"));
        var start = new System.Diagnostics.ProcessStartInfo(Program, [.. words, "--data", folder, "--urls", Address.ToString().TrimEnd('/')])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(Program),
        };
        // A program that lives for seconds gains nothing from being observed for its later optimisation.
        start.Environment["DOTNET_TieredPGO"] = "0";
        process = new System.Diagnostics.Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Folder { get; }

    public Uri Address { get; }

    /// <summary>What it wrote to the console so far.</summary>
    public string Said => string.Join('\n', said);

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="words">The command and its switches, such as <c>demo</c>.</param>
    /// <param name="folder">The site's folder, which stays; null: a new one, which does not.</param>
    /// <param name="host">Its name on this machine; passkeys need one with letters.</param>
    public static async Task<ServerProcess> Start(IEnumerable<string> words, string? folder = null, string host = "127.0.0.1")
    {
        var server = new ServerProcess(folder, words, host);
        using var client = new HttpClient { BaseAddress = server.Address };
        for (var tries = 0; tries < 600; tries++)
        {
            if (server.process.HasExited)
                break;
            try
            {
                if ((await client.GetAsync("/health/ready")).IsSuccessStatusCode)
                    return server;
            }
            catch (Exception cut) when (cut.IsCut())
            {
            }

            await Task.Delay(100);
        }

        await server.DisposeAsync();
        throw new InvalidOperationException($"The program did not answer within a minute. It said:\n{server.Said}");
    }

    /// <summary>Starts it where it cannot stay.</summary>
    /// <returns>The code it ended with, and what it said.</returns>
    public static async Task<(int Code, string Said)> Fail(Uri address)
    {
        await using var server = new ServerProcess(null, [], address.Host, address);
        await server.process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return (server.process.ExitCode, server.Said.Trim());
    }

    /// <summary>Ends it as a power cut would: at once and unasked.</summary>
    public async Task Kill()
    {
        if (process.HasExited)
            throw new InvalidOperationException($"The program had ended by itself. It said:\n{Said}");
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await Kill();
        process.Dispose();
        if (removes)
            Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The program as the same build left it: in its own folder, with its pages' files beside it.</summary>
    public static string Program
    {
        get
        {
            var built = new DirectoryInfo(AppContext.BaseDirectory);
            var (framework, configuration) = (built.Name, built.Parent!.Name);
            return Path.Combine(Checkout.Root.FullName, "src", "Tandem", "bin", configuration, framework, OperatingSystem.IsWindows() ? "tandem.exe" : "tandem");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
