using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Product.Ideas;

/// <summary>What everybody may know of an idea, and what may be done with it.</summary>
public static class IdeaKind
{
    public const string CreateRight = "ideas.create";

    /// <summary>To say that one wants it too.</summary>
    public const string VoteRight = "ideas.vote";

    public static RecordKind<Idea> Kind { get; } = new RecordKind<Idea>("idea", "ideas", "IDEA", "Idea")
        .Titled(idea => idea.Title)
        .Serves("What people wish for, and how many. They write and vote in the portal; an incident can be noted as feedback from its page.")
        .Lives(IdeaLife.Life, idea => idea.State)
        .Followed("/portal/ideas")
        .With("title", idea => idea.Title, field => field.Editable().Required().Searchable().Listed())
        .With("description", idea => idea.Description, field => field.Editable().Searchable().LongText())
        .With("product", idea => idea.Product, field => field.Editable().Listed())
        .With("votes", idea => idea.Votes, field => field.Listed())
        .With("weight", idea => idea.Weight, field => field.Internal().Listed(), "Weighted votes")
        .With("answer", idea => idea.Answer, field => field.LongText())
        .With("author", idea => idea.Author, field => field.Internal())
        .With("organisation", idea => idea.Organisation, field => field.Internal())
        .With("mergedInto", idea => idea.MergedInto)
        .With("quotes", idea => idea.Quotes, field => field.Internal().Plain())
        .With("writtenAt", idea => idea.WrittenAt, field => field.Listed());

    public static Resource<Idea> Resource { get; } = new Resource<Idea>(Kind)
        .Create<WriteIdea, WriteIdea.Request>()
        .Edit<EditIdea, EditIdea.Request>()
        .Move<MoveIdea, MoveIdea.Request>(IdeaLife.Considered, [IdeaLife.New])
        .Move<MoveIdea, MoveIdea.Request>(IdeaLife.Considered, [IdeaLife.Planned])
        .Move<MoveIdea, MoveIdea.Request>(IdeaLife.Considered, [IdeaLife.Declined])
        .Move<MoveIdea, MoveIdea.Request>(IdeaLife.Planned)
        .Move<ShipIdea, ShipIdea.Request>(IdeaLife.Shipped)
        .Move<MoveIdea, MoveIdea.Request>(IdeaLife.Declined)
        .Move<MergeIdeas, MergeIdeas.Request>(IdeaLife.Merged)
        .Action<VoteForIdea, VoteForIdea.Request>("votes", "I want this too", VoteRight, idea => !idea.IsOver, offered: (idea, actor) => idea.Author?.Value != actor.Person)
        .Action<TakeVoteBack, TakeVoteBack.Request>("vote-removals", "Take my vote back", VoteRight, _ => false);

    public static RecordKey Key(Id<Idea> idea) => new(Kind.Name, idea.Value);
}
