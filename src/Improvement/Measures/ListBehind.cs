namespace Tandem.Improvement.Measures;

/// <summary>The list of records behind a number: narrowed in the same way, it holds exactly the records that were counted.</summary>
/// <param name="Plural">The kind's resource, such as <c>incidents</c>.</param>
/// <param name="Moment">The field by whose moment a record belongs to a day.</param>
/// <param name="Condition">What else the records meet, such as <c>reopenCount=1..</c>.</param>
public sealed record ListBehind(string Plural, string Moment, string? Condition = null)
{
    /// <summary>The list's path and query.</summary>
    /// <param name="from">The first UTC day; null: since ever.</param>
    /// <param name="until">The UTC day after the last; null: until now.</param>
    public string Address(DateOnly? from, DateOnly? until, MeasureScope scope, Guid? team = null, Guid? service = null, string? more = null) =>
        $"/{Plural}?" + string.Join('&', Parts(from, until, scope, team, service, more));

    private IEnumerable<string> Parts(DateOnly? from, DateOnly? until, MeasureScope scope, Guid? team, Guid? service, string? more)
    {
        if (Condition is not null)
            yield return Condition;
        if (more is not null)
            yield return more;
        if (from is not null || until is not null)
            yield return $"{Moment}={Midnight(from)}..{Midnight(until)}";
        if (scope.Organisations is { } organisations)
            yield return $"organisation={string.Join(',', organisations.Select(scope.NumberOf))}";
        if ((team ?? scope.Team) is { } ofTeam)
            yield return $"team={scope.NumberOf(ofTeam)}";
        if ((service ?? scope.Service) is { } ofService)
            yield return $"service={scope.NumberOf(ofService)}";
    }

    private static string Midnight(DateOnly? day) => day?.ToString("yyyy-MM-dd'T00:00:00Z'", null) ?? "";
}
