using Microsoft.AspNetCore.Http;
using Tandem.Kernel;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>How records are told to this caller.</summary>
/// <param name="Fields">The columns that are wanted, also those of what a column refers to (<c>assigned_to.email</c>); null: all.</param>
/// <param name="Links">References are told with the address at which they are read.</param>
internal sealed record TableShape(IReadOnlyList<string>? Fields, Showing Showing, bool Links)
{
    private const int MostFields = 200;

    /// <summary>What the original takes and what makes no difference here.</summary>
    private static readonly string[] Idle = ["sysparm_view", "sysparm_query_no_domain", "sysparm_query_category", "sysparm_input_display_value", "sysparm_suppress_auto_sys_field"];

    private static readonly string[] Known = [.. Idle, "sysparm_fields", "sysparm_display_value", "sysparm_exclude_reference_link"];

    /// <exception cref="Malformed">Something is asked that nobody knows here.</exception>
    public static TableShape Of(HttpRequest request, params IReadOnlyList<string> others)
    {
        if (request.Query.Keys.FirstOrDefault(name => !Known.Contains(name) && !others.Contains(name) && (name.StartsWith("sysparm_", StringComparison.Ordinal) || others.Count == 0)) is { } unknown)
            throw new Malformed($"Nothing is known of \"{unknown}\" here.", unknown);
        var fields = request.Query["sysparm_fields"].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length > MostFields)
            throw new Malformed($"At most {MostFields} columns at once.", "sysparm_fields");
        return new(fields.Length == 0 ? null : [.. fields.Distinct()], ShowingOf(request), !YesNo(request, "sysparm_exclude_reference_link"));
    }

    public static bool YesNo(HttpRequest request, string name) => request.Query[name].ToString() switch
    {
        "true" => true,
        "" or "false" => false,
        var other => throw new Malformed($"\"{other}\" is neither true nor false.", name),
    };

    private static Showing ShowingOf(HttpRequest request) => request.Query["sysparm_display_value"].ToString() switch
    {
        "" or "false" => Showing.Values,
        "true" => Showing.Words,
        "all" => Showing.Both,
        var other => throw new Malformed($"\"{other}\" is none of true, false and all.", "sysparm_display_value"),
    };
}
