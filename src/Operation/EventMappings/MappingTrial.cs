using System.Text.Json;
using Tandem.Kernel;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;

namespace Tandem.Operation.EventMappings;

/// <summary>What one event of a sample would become under a mapping that is not in force yet.</summary>
/// <param name="Why">Why it would not be taken; null: it would.</param>
public sealed record MappingTrial(string? Why, string Title = "", string Severity = "", bool Resolved = false, string Description = "", string Source = "", string Link = "", LabelSet? Labels = null)
{
    private const int Most = 50;
    private const int LongestSample = 200_000;
    private static readonly JsonDocumentOptions Rules = new() { MaxDepth = 32 };

    /// <exception cref="Refused">The sample is no JSON, or the mapping cannot be read.</exception>
    public static IReadOnlyList<MappingTrial> Of(WebhookMapping mapping, string sample, Sender from, DateTimeOffset now)
    {
        var read = new ReadMapping(mapping);
        if (sample.Length > LongestSample)
            throw new Refused($"Use a sample of at most {LongestSample} characters.", "sample");
        try
        {
            using var document = JsonDocument.Parse(sample, Rules);
            return [.. read.Items(document.RootElement).Take(Most).Select(item => Of(read.Read(item, from, now)))];
        }
        catch (JsonException)
        {
            throw new Refused("The sample is no JSON.", "sample");
        }
    }

    private static MappingTrial Of((ReceivedEvent? Event, string? Why) read) => read.Event is { } made
        ? new(null, made.Title, Severities.Word(made.Severity), made.Resolved, made.Description, made.Source, made.Link, made.Labels) : new(read.Why);
}
