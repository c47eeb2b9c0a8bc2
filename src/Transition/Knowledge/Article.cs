using Tandem.Kernel;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Transition.Knowledge;

/// <summary>Something the organisation knows, written down so that others need not find it out again (ITIL knowledge management).</summary>
public sealed class Article : Record<Article>
{
    public required string Title { get; set; }

    /// <summary>Markdown.</summary>
    public string Body { get; set; } = "";

    public string State { get; private set; } = ArticleLife.Draft;

    public ArticleType Kind { get; set; } = ArticleType.HowTo;

    public ArticleAudience Audience { get; private set; } = ArticleAudience.Agents;

    /// <summary>The team it is for, where it is for one.</summary>
    public Id<Team>? Team { get; private set; }

    /// <summary>Who sees to it that it stays true.</summary>
    public Id<Person>? Owner { get; set; }

    /// <summary>Who was asked to review it.</summary>
    public Id<Person>? Reviewer { get; private set; }

    public Id<Service>? Service { get; set; }

    /// <summary>The alert it says what to do about, as monitoring calls it.</summary>
    public string AlertName { get; set; } = "";

    /// <summary>When somebody should look whether it is still true.</summary>
    public DateTimeOffset? ValidUntil { get; set; }

    /// <summary>Published, and past its date.</summary>
    public bool Outdated { get; private set; }

    /// <summary>Counts the published versions; 0: none yet.</summary>
    public int Edition { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>How far the next version is; null: there is none.</summary>
    public RevisionState? Revision { get; private set; }

    public string? NextTitle { get; private set; }

    public string? NextBody { get; private set; }

    public ArticleAudience? NextAudience { get; private set; }

    public Id<Team>? NextTeam { get; private set; }

    /// <summary>Readers whom it helped.</summary>
    public int HelpedCount { get; private set; }

    /// <summary>Readers whom it did not help.</summary>
    public int NotHelpedCount { get; private set; }

    /// <summary>Records that were solved with it.</summary>
    public int UsedCount { get; private set; }

    /// <summary>The circle of readers it is shown to.</summary>
    public Guid? Circle { get; private set; } = ArticleCircle.Agents;

    /// <summary>What is worked on: the next version where there is one.</summary>
    public ArticleText Text => Revision is null ? new(Title, Body, Audience, Team) : new(NextTitle!, NextBody!, NextAudience!.Value, NextTeam);

    public bool IsInReview => State == ArticleLife.InReview || Revision == RevisionState.InReview;

    /// <summary>Changes the words, or for whom they are; of a published article that makes a next version, and readers go on seeing this one.</summary>
    public void Write(ArticleText text)
    {
        if (text == Text)
            return;
        if (IsInReview)
            throw new Refused("It is being reviewed: send it back before you change it.", nameof(Body));
        if (State == ArticleLife.Retired)
            throw new Refused("It is retired: take it up again before you change it.", nameof(Body));
        if (State == ArticleLife.Published)
            (Revision, NextTitle, NextBody, NextAudience, NextTeam) = (RevisionState.Draft, text.Title, text.Body, text.Audience, text.Team);
        else
            (Title, Body, Audience, Team) = (text.Title, text.Body, text.Audience, text.Team);
        ShowToItsCircle();
    }

    /// <exception cref="NoSuchMove">There is nothing to review.</exception>
    public void Submit(Id<Person>? reviewer)
    {
        if (State == ArticleLife.Published && Revision == RevisionState.Draft)
            Revision = RevisionState.InReview;
        else
            Move(ArticleLife.InReview);
        Reviewer = reviewer;
    }

    public void SendBack()
    {
        if (Revision == RevisionState.InReview)
            Revision = RevisionState.Draft;
        else if (State == ArticleLife.InReview)
            Move(ArticleLife.Draft);
        else
            throw new NoSuchMove(State, ArticleLife.Draft);
    }

    public void Publish(DateTimeOffset now)
    {
        if (Revision == RevisionState.InReview)
            TakeNext();
        else
            Move(ArticleLife.Published);
        (Edition, PublishedAt, Reviewer) = (Edition + 1, now, null);
        ShowToItsCircle();
    }

    /// <summary>Gives the next version up; what readers see stays.</summary>
    public void DropNext()
    {
        if (Revision is null)
            throw new Refused("There is no new version.");
        ForgetNext();
    }

    public void Retire()
    {
        Move(ArticleLife.Retired);
        Outdated = false;
        ForgetNext();
        ShowToItsCircle();
    }

    public void TakeUpAgain()
    {
        if (State != ArticleLife.Retired)
            throw new NoSuchMove(State, ArticleLife.Draft);
        Move(ArticleLife.Draft);
    }

    /// <summary>Says that its date is past.</summary>
    public void Outdate() => Outdated = true;

    /// <summary>Takes back that its date is past, where it no longer is; that it is past is found, and told, by the chore alone.</summary>
    public void LookAtDate(DateTimeOffset now) => Outdated &= ValidUntil <= now;

    public void Count(int helped, int notHelped) => (HelpedCount, NotHelpedCount) = (helped, notHelped);

    public void CountUses(int uses) => UsedCount = uses;

    /// <summary>Shows the next version in place of the published one; for a form, never saved.</summary>
    public Article AsWorkedOn()
    {
        (Title, Body, Audience, Team) = Text;
        return this;
    }

    private void TakeNext()
    {
        (Title, Body, Audience, Team) = Text;
        ForgetNext();
    }

    private void ForgetNext() => (Revision, Reviewer, NextTitle, NextBody, NextAudience, NextTeam) = (null, null, null, null, null, null);

    private void Move(string to)
    {
        ArticleLife.Life.Move(State, to);
        State = to;
    }

    private void ShowToItsCircle() => Circle = Audience == ArticleAudience.Team ? Team?.Value
        : Audience == ArticleAudience.Everybody && State == ArticleLife.Published ? ArticleCircle.Everybody : ArticleCircle.Agents;
}
