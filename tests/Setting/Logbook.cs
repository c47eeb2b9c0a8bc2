using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Tandem.Tests.Setting;

/// <summary>Keeps what was logged, so that a test can read it.</summary>
public sealed class Logbook : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> lines = new();

    public IEnumerable<string> Lines => lines.Select(each => each.Line);

    /// <summary>What was logged as an error or worse.</summary>
    public IEnumerable<string> Faults => lines.Where(each => each.Level >= LogLevel.Error).Select(each => each.Line);

    public ILogger CreateLogger(string categoryName) => new Page(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Page(Logbook book, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                book.lines.Enqueue((logLevel, $"{category}: {formatter(state, exception)}{(exception is null ? "" : $"\n{exception}")}"));
        }
    }
}
