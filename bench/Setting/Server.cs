// Processes are banned because input might choose what runs. Here the program is our own.
#pragma warning disable RS0030
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Tandem.Bench.Setting;

/// <summary>A program in a process of its own, on the loopback address, watched from outside.</summary>
internal sealed class Server : IAsyncDisposable
{
    /// <summary>A program that is asked too often while it starts is kept from starting.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Process process;
    private readonly Task<string?> said;

    private Server(Process process, Uri address, TimeSpan started, Task<string?> said) => (this.process, Address, Started, this.said) = (process, address, started, said);

    public Uri Address { get; }

    /// <summary>From the start of the process to its first answered page.</summary>
    public TimeSpan Started { get; }

    /// <summary>Resident bytes now.</summary>
    public long Memory => Fresh().WorkingSet64;

    /// <summary>Of the resident bytes now those of its own: heap, stacks and code made at run time, not what is mapped of files and can be dropped and shared.</summary>
    public long OwnMemory => File.ReadLines($"/proc/{process.Id}/status").Where(line => line.StartsWith("RssAnon:", StringComparison.Ordinal) || line.StartsWith("RssShmem:", StringComparison.Ordinal))
        .Sum(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[1], CultureInfo.InvariantCulture) * 1024);

    /// <summary>The most resident bytes since it began.</summary>
    public long MostMemory => Fresh().PeakWorkingSet64;

    public TimeSpan Cpu => Fresh().TotalProcessorTime;

    /// <summary>Serves a site.</summary>
    public static Task<Server> Of(string program, SiteOptions site, string? command = null)
    {
        var address = FreeAddress();
        string[] words = [.. command is null ? [] : new[] { command }, "--data", site.Data, "--urls", Plain(address), .. Database(site)];
        return Start(program, words, address, "sign-in");
    }

    /// <summary>Serves the demonstration, once it is filled.</summary>
    /// <returns>The server, and how long filling took.</returns>
    public static async Task<(Server Server, TimeSpan Filled)> Demo(string program, SiteOptions site)
    {
        var begun = Stopwatch.StartNew();
        var server = await Of(program, site, "demo");
        await server.said;
        return (server, begun.Elapsed);
    }

    /// <summary>Serves one empty page: what any program of this kind costs.</summary>
    public static Task<Server> Bare()
    {
        var address = FreeAddress();
        return Start(Environment.ProcessPath!, ["bare", Plain(address)], address, "");
    }

    /// <summary>Serves a Prometheus Alertmanager that calls nobody, alone and on the loopback address.</summary>
    public static async Task<Server> Alertmanager(string program, string folder)
    {
        Directory.CreateDirectory(folder);
        var settings = Path.Combine(folder, "alertmanager.yml");
        await File.WriteAllTextAsync(settings, "route:\n  receiver: nobody\nreceivers:\n  - name: nobody\n");
        var address = FreeAddress();
        return await Start(program, [$"--config.file={settings}", $"--storage.path={folder}", $"--web.listen-address={address.Authority}", "--cluster.listen-address=", "--log.level=error"], address, "-/ready");
    }

    /// <summary>Runs one command to its end.</summary>
    public static async Task<(TimeSpan Time, long MostMemory, TimeSpan Cpu, string Said)> Command(string program, SiteOptions site, params string[] words)
    {
        var begun = Stopwatch.StartNew();
        using var process = Launch(program, [.. words, "--data", site.Data, .. Database(site)]);
        var (most, cpu) = (0L, TimeSpan.Zero);
        var said = process.StandardOutput.ReadToEndAsync();
        while (!process.HasExited)
        {
            process.Refresh();
            (most, cpu) = (Math.Max(most, process.PeakWorkingSet64), process.TotalProcessorTime);
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(50));
        }

        return process.ExitCode == 0 ? (begun.Elapsed, most, cpu, await said) : throw new InvalidOperationException($"tandem {words[0]} ended with {process.ExitCode}.");
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited && !OperatingSystem.IsWindows())
            await Process.Start("kill", ["-TERM", $"{process.Id}"]).WaitForExitAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(30)))
            process.Kill();
        process.Dispose();
    }

    private static async Task<Server> Start(string program, string[] words, Uri address, string page)
    {
        var begun = Stopwatch.StartNew();
        var process = Launch(program, words);
        var said = LinkIn(process.StandardOutput);
        using var client = new HttpClient { BaseAddress = address, Timeout = OneTry };
        while (!process.HasExited && begun.Elapsed < Patience)
        {
            try
            {
                using var answer = await client.GetAsync(page);
                if (answer.IsSuccessStatusCode)
                    return new Server(process, address, begun.Elapsed, said);
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
                // It does not listen yet, or has no time on a machine that has much to do.
            }

            await Task.Delay(Pause);
        }

        if (process.HasExited)
            throw new InvalidOperationException($"{Path.GetFileName(program)} ended with {process.ExitCode} before it answered {page}.");
        process.Kill();
        throw new InvalidOperationException($"{Path.GetFileName(program)} did not answer {page} within {Patience.TotalMinutes:0} minutes.");
    }

    /// <summary>The last thing a demonstration says is the link by which one signs in.</summary>
    private static async Task<string?> LinkIn(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            if (line.Trim().StartsWith("http://", StringComparison.Ordinal))
            {
                _ = output.ReadToEndAsync();
                return line.Trim();
            }
        }

        return null;
    }

    private static Process Launch(string program, IEnumerable<string> words) => Process.Start(new ProcessStartInfo(program, words)
    {
        RedirectStandardOutput = true,
        WorkingDirectory = Path.GetDirectoryName(program),
    })!;

    private static string[] Database(SiteOptions site) => site.Database is { } database ? ["--database", database] : [];

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    private static string Plain(Uri address) => address.ToString().TrimEnd('/');

    private Process Fresh()
    {
        process.Refresh();
        return process;
    }
}
