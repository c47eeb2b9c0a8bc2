using System.Globalization;
using Spectre.Console;

namespace Tandem.Commands;

/// <summary>Shows somebody who waits how far long work has come; programs see nothing of it.</summary>
internal static class Steps
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <param name="quiet">True for a program that reads the output.</param>
    /// <param name="unit">What is counted, such as "facts".</param>
    public static async Task<T> Shown<T>(bool quiet, string what, string unit, Func<IProgress<long>, Task<T>> work)
    {
        var count = new Count();
        if (quiet || Console.IsErrorRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
            return await work(count);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Status().StartAsync(what, async status =>
        {
            var working = work(count);
            while (await Task.WhenAny(working, Task.Delay(Pause)) != working)
                status.Status(string.Create(CultureInfo.InvariantCulture, $"{what}: {count.Value:N0} {unit}"));
            return await working;
        });
    }

    /// <summary>Shows a bar that fills.</summary>
    public static async Task<T> Bar<T>(string what, Func<IProgress<double>, Task<T>> work)
    {
        if (Console.IsErrorRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
            return await work(new Share(_ => { }));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().StartAsync(async progress =>
        {
            var bar = progress.AddTask(what, maxValue: 1);
            var result = await work(new Share(share => bar.Value = share));
            bar.Value = 1;
            return result;
        });
    }

    private sealed class Share(Action<double> told) : IProgress<double>
    {
        public void Report(double value) => told(value);
    }

    /// <summary>Keeps the newest number without waking anybody.</summary>
    private sealed class Count : IProgress<long>
    {
        private long value;

        public long Value => Interlocked.Read(ref value);

        void IProgress<long>.Report(long value) => Interlocked.Exchange(ref this.value, value);
    }
}
