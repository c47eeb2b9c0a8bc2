using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Improvement.Surveys;

/// <summary>One question to one person: how satisfied were you with how this incident was handled?</summary>
public sealed class Survey : Record<Survey>
{
    /// <summary>Characters a comment may have.</summary>
    public const int LongestComment = 4_000;

    public Id<Incident> Incident { get; init; }

    /// <summary>What the incident was called when the question was asked.</summary>
    public required string Subject { get; init; }

    /// <summary>Who is asked.</summary>
    public Id<Person> Person { get; init; }

    public Id<Organisation>? Organisation { get; init; }

    /// <summary>The team that had the incident when it was closed.</summary>
    public Id<Team>? Team { get; init; }

    public Id<Service>? Service { get; init; }

    public string State { get; private set; } = SurveyLife.Asked;

    /// <summary>1 (bad) to 5 (very good).</summary>
    public int? Score { get; private set; }

    public string Comment { get; private set; } = "";

    public DateTimeOffset AskedAt { get; init; }

    /// <summary>From then on nobody can answer.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>SHA-256 of the token in the link by which the person answers without signing in.</summary>
    [Unrecorded]
    public byte[]? TokenHash { get; internal set; }

    public bool CanBeAnswered(DateTimeOffset now) => State == SurveyLife.Asked && now < ExpiresAt;

    /// <exception cref="Refused">The mark is none, the comment too long, or the time is over.</exception>
    public void Answer(int? score, string? comment, DateTimeOffset at)
    {
        if (score is not (>= 1 and <= 5))
            throw new Refused("Choose a mark from 1 to 5.", nameof(Score));
        if (comment?.Length > LongestComment)
            throw new Refused($"Keep the comment within {LongestComment} characters.", nameof(Comment));
        SurveyLife.Life.Move(State, SurveyLife.Answered);
        if (at >= ExpiresAt)
            throw new Refused("The time to answer is over.");
        (State, Score, Comment, AnsweredAt, TokenHash) = (SurveyLife.Answered, score, comment?.Trim() ?? "", at, null);
    }

    public void Lapse()
    {
        SurveyLife.Life.Move(State, SurveyLife.Lapsed);
        (State, TokenHash) = (SurveyLife.Lapsed, null);
    }
}
