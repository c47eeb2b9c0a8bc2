using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;

namespace Tandem.Health;

/// <summary>Shows what the framework's and the house's own meters measure, in the Prometheus text format.</summary>
internal sealed class Metrics : IDisposable
{
    private const string Requests = "http_server_request_duration_seconds";
    private readonly ConcurrentDictionary<(string Method, string Route, int Status), DurationHistogram> requests = new();
    private readonly ConcurrentDictionary<(string Name, string Labels), double> values = new();
    private readonly ConcurrentDictionary<string, string> types = new();
    private readonly MeterListener listener = new();
    private readonly DateTimeOffset started;

    public Metrics(IMeterFactory meters, TimeProvider clock)
    {
        started = clock.GetUtcNow();
        listener.InstrumentPublished = (instrument, hears) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters) && instrument.Name == "http.server.request.duration")
                hears.EnableMeasurementEvents(instrument);
            else if (instrument.Meter.Name == "Tandem" && (instrument.Meter.Scope is null || ReferenceEquals(instrument.Meter.Scope, meters)))
                hears.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measure(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measure(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Measure(instrument, value, tags));
        listener.Start();
    }

    public async Task Write(HttpContext context)
    {
        listener.RecordObservableInstruments();
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write($"# TYPE {Requests} histogram\n");
        foreach (var ((method, route, status), histogram) in requests)
            histogram.Write(text, Requests, $"method=\"{method}\",route=\"{Escape(route)}\",status=\"{status}\"");
        foreach (var name in values.GroupBy(pair => pair.Key.Name))
        {
            text.Write($"# TYPE {name.Key} {types[name.Key]}\n");
            foreach (var ((_, labels), value) in name)
                Line(text, name.Key, labels, value);
        }

        WriteProcess(text);
        await WriteJournal(text, context);
        context.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(text.ToString(), context.RequestAborted);
    }

    public void Dispose() => listener.Dispose();

    private void Measure(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (instrument.Meter.Name != "Tandem")
        {
            Count(value, tags);
            return;
        }

        var name = $"tandem_{instrument.Name.Replace('.', '_').Replace('-', '_')}";
        var labels = "";
        foreach (var (label, said) in tags)
            labels += $"{(labels.Length > 0 ? "," : "")}{label.Replace('.', '_')}=\"{Escape(said?.ToString() ?? "")}\"";
        var counts = instrument.GetType().Name.StartsWith("Counter", StringComparison.Ordinal) || instrument.GetType().Name.StartsWith("UpDown", StringComparison.Ordinal);
        types[name] = instrument.GetType().Name.Contains("UpDown", StringComparison.Ordinal) || instrument.GetType().Name.Contains("Gauge", StringComparison.Ordinal) ? "gauge" : "counter";
        values.AddOrUpdate((name, labels), value, (_, before) => counts ? before + value : value);
    }

    private void Count(double seconds, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (method, route, status) = ("", "", 0);
        foreach (var (label, said) in tags)
        {
            switch (label)
            {
                case "http.request.method": method = said as string ?? ""; break;
                case "http.route": route = said as string ?? ""; break;
                case "http.response.status_code": status = said as int? ?? 0; break;
            }
        }

        requests.GetOrAdd((method, route, status), _ => new DurationHistogram()).Record(seconds);
    }

    private void WriteProcess(StringWriter text)
    {
        Gauge(text, "process_start_time_seconds", started.ToUnixTimeMilliseconds() / 1000.0);
        text.Write("# TYPE process_cpu_seconds_total counter\n");
        Line(text, "process_cpu_seconds_total", "", Environment.CpuUsage.TotalTime.TotalSeconds);
        Gauge(text, "process_resident_memory_bytes", Environment.WorkingSet);
        Gauge(text, "dotnet_heap_bytes", GC.GetTotalMemory(forceFullCollection: false));
        Gauge(text, "dotnet_threads", ThreadPool.ThreadCount);
        Gauge(text, "dotnet_queued_work", ThreadPool.PendingWorkItemCount);
    }

    private static async Task WriteJournal(StringWriter text, HttpContext context)
    {
        var facts = context.RequestServices.GetRequiredService<Store>().Facts;
        try
        {
            Gauge(text, "tandem_journal_position", await facts.MaxAsync(fact => fact.Position, context.RequestAborted) ?? 0);
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            // Without a database everything else is still told, above all that on-call is overdue.
        }
    }

    private static void Gauge(StringWriter text, string name, double value)
    {
        text.Write($"# TYPE {name} gauge\n");
        Line(text, name, "", value);
    }

    private static void Line(StringWriter text, string name, string labels, double value) =>
        text.Write(string.Create(CultureInfo.InvariantCulture, $"{name}{(labels.Length > 0 ? $"{{{labels}}}" : "")} {value}\n"));

    private static string Escape(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
