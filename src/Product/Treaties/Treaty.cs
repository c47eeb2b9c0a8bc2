using Tandem.Design.ServiceObjectives;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.People.Persons;
using Tandem.Product.Products;

namespace Tandem.Product.Treaties;

/// <summary>What the owners of a product and of its operation agreed: how the error budget moves the rules of changes and the share of work that goes to reliability.</summary>
public sealed class Treaty : Record<Treaty>
{
    public required string Title { get; set; }

    public string Description { get; set; } = "";

    public string State { get; private set; } = TreatyLife.Draft;

    public Id<DigitalProduct> Product { get; init; }

    /// <summary>Who signs for the product.</summary>
    public Id<Person>? ProductOwner { get; private set; }

    /// <summary>Who signs for its operation.</summary>
    public Id<Person>? OperationsOwner { get; private set; }

    /// <summary>Which edition <see cref="Stages"/> is, from 1; in force or not, as the state says.</summary>
    public int Edition { get; private set; } = 1;

    /// <summary>The objectives whose budgets move it; of several the lowest counts.</summary>
    public List<Id<ServiceObjective>> ServiceObjectives { get; private set; } = [];

    /// <summary>In the order in which they are reached.</summary>
    public List<TreatyStage> Stages { get; private set; } = [];

    /// <summary>The edition that is being written while another is in force; null: none is.</summary>
    public int? NextEdition { get; private set; }

    public List<Id<ServiceObjective>> NextServiceObjectives { get; private set; } = [];

    public List<TreatyStage> NextStages { get; private set; } = [];

    /// <summary>The edition that the product's owner signed last.</summary>
    public int? ProductSigned { get; private set; }

    /// <summary>The edition that the operation's owner signed last.</summary>
    public int? OperationsSigned { get; private set; }

    /// <summary>Since when its edition is in force.</summary>
    public DateTimeOffset? InForceSince { get; private set; }

    /// <summary>The stage that is reached, from 1; 0: none, and all is as usual.</summary>
    public int Stage { get; private set; }

    /// <summary>When the stage moved last.</summary>
    public DateTimeOffset? StageSince { get; private set; }

    /// <summary>What was left of the budget when the stage moved last: 1 is all.</summary>
    public double? BudgetThen { get; private set; }

    /// <summary>What would be signed now.</summary>
    public TreatyText Text => NextEdition is null ? new(ServiceObjectives, Stages) : new(NextServiceObjectives, NextStages);

    /// <summary>The edition that would be signed now.</summary>
    public int TextEdition => NextEdition ?? Edition;

    /// <summary>There is something that both have not signed yet.</summary>
    public bool IsToBeSigned => State != TreatyLife.Ended && (State != TreatyLife.InForce || NextEdition is not null);

    /// <summary>The stage that is reached; null: none.</summary>
    public TreatyStage? Reached => State == TreatyLife.InForce && Stage > 0 && Stage <= Stages.Count ? Stages[Stage - 1] : null;

    /// <summary>Says who signs; a signature of somebody who is to sign no more falls away as long as it put nothing in force.</summary>
    internal void Name(Id<Person>? product, Id<Person>? operations)
    {
        if (product != ProductOwner && IsToBeSigned && ProductSigned == TextEdition)
            ProductSigned = null;
        if (operations != OperationsOwner && IsToBeSigned && OperationsSigned == TextEdition)
            OperationsSigned = null;
        (ProductOwner, OperationsOwner) = (product, operations);
        Unsign();
    }

    /// <summary>Changes what is agreed. What somebody signed stays an edition of its own, and what is in force stays so until both have signed the next.</summary>
    internal void Write(TreatyText text)
    {
        if (text.Says(Text))
            return;
        var signed = ProductSigned == TextEdition || OperationsSigned == TextEdition;
        if (State == TreatyLife.InForce)
            NextEdition = NextEdition is { } next ? signed ? next + 1 : next : Edition + 1;
        else if (signed)
            Edition++;
        if (NextEdition is null)
            (ServiceObjectives, Stages) = ([.. text.ServiceObjectives], [.. text.Stages]);
        else
            (NextServiceObjectives, NextStages) = ([.. text.ServiceObjectives], [.. text.Stages]);
        Unsign();
    }

    /// <summary>One of both signs; what both signed is in force.</summary>
    /// <exception cref="Refused">It is not theirs to sign, or they have.</exception>
    internal void Sign(Id<Person> by, DateTimeOffset at)
    {
        if (by != ProductOwner && by != OperationsOwner)
            throw new Refused("Only those two sign it who own the product and its operation.", "productOwner");
        if (!IsToBeSigned)
            throw new Refused("There is nothing to sign.", "state");
        if ((by == ProductOwner ? ProductSigned : OperationsSigned) == TextEdition)
            throw new Refused("You have signed this edition.", "edition");
        if (by == ProductOwner)
            ProductSigned = TextEdition;
        else
            OperationsSigned = TextEdition;
        if (ProductSigned == OperationsSigned)
            Begin(at);
        else if (State == TreatyLife.Draft)
            State = TreatyLife.Life.Move(State, TreatyLife.SignedByOne).To;
    }

    /// <exception cref="Refused">They have signed nothing that is not in force.</exception>
    internal void TakeBack(Id<Person> by)
    {
        if (IsToBeSigned && by == ProductOwner && ProductSigned == TextEdition)
            ProductSigned = null;
        else if (IsToBeSigned && by == OperationsOwner && OperationsSigned == TextEdition)
            OperationsSigned = null;
        else
            throw new Refused("You have signed nothing that could be taken back.", "edition");
        Unsign();
    }

    internal void Move(int stage, double budget, DateTimeOffset at) => (Stage, BudgetThen, StageSince) = (stage, budget, at);

    internal void End()
    {
        State = TreatyLife.Life.Move(State, TreatyLife.Ended).To;
        Stage = 0;
    }

    private void Begin(DateTimeOffset at)
    {
        if (NextEdition is { } next)
            (Edition, ServiceObjectives, Stages, NextEdition, NextServiceObjectives, NextStages) = (next, NextServiceObjectives, NextStages, null, [], []);
        else
            State = TreatyLife.Life.Move(State, TreatyLife.InForce).To;
        InForceSince = at;
        Stage = Math.Min(Stage, Stages.Count);
    }

    private void Unsign()
    {
        if (State == TreatyLife.SignedByOne && ProductSigned != TextEdition && OperationsSigned != TextEdition)
            State = TreatyLife.Life.Move(State, TreatyLife.Draft).To;
    }
}
