using System.Text.Json;
using Tandem.Kernel;
using Tandem.Kernel.Text;

namespace Tandem.Design.ServiceLevels;

/// <summary>Reads a promise from a file, in the form the API gives it.</summary>
public static class PolicyFile
{
    /// <summary>What is measured when nothing is said.</summary>
    public const string UsualMeasure = "resolution";

    private const int Longest = 1_000_000;

    /// <param name="json">One object with <c>name</c>, <c>kind</c>, <c>type</c>, <c>measure</c> and <c>versions</c>.</param>
    /// <exception cref="Refused">It cannot be read; the complaint says at which place.</exception>
    public static PolicyDefinition Read(string json)
    {
        if (json.Length > Longest)
            throw new Refused("The policy file is too long.", "policy");
        try
        {
            return Whole(JsonSerializer.Deserialize<PolicyDefinition>(json, Json.Strict));
        }
        catch (JsonException fault)
        {
            throw new Refused($"The policy file cannot be read at {fault.Path ?? "its beginning"}, line {(fault.LineNumber ?? 0) + 1}.", "policy");
        }
    }

    /// <summary>The same with nothing left open: what was not said is what it usually is.</summary>
    /// <exception cref="Refused">It has no name, or no versions.</exception>
    public static PolicyDefinition Whole(PolicyDefinition? read) => read is { Name.Length: > 0, Versions: { } versions } && versions.All(terms => terms is not null)
        ? read with { Kind = read.Kind ?? "incident", Measure = read.Measure ?? UsualMeasure, Versions = [.. versions.Select(terms => terms.Whole())] }
        : throw new Refused("A policy file needs a name and versions.", "policy");
}
