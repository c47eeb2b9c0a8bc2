using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Design.Contracts;

/// <summary>What everybody may know of a contract, and what may be done with it.</summary>
public static class ContractKind
{
    public static RecordKind<Contract> Kind { get; } = new RecordKind<Contract>("contract", "contracts", "CON", "Contract")
        .Titled(contract => contract.Title)
        .Serves("What was agreed with suppliers, and by when each contract must be given notice. Write the first down, attach the document, and put it in force: its owner is reminded in time.")
        .Lives(ContractLife.Life, contract => contract.State)
        .With("title", contract => contract.Title, field => field.Editable().Required().Searchable().Listed())
        .With("description", contract => contract.Description, field => field.Editable().Searchable().LongText())
        .With("supplier", contract => contract.Supplier, field => field.Required().Listed())
        .With("noticeBy", contract => contract.NoticeBy, field => field.Day().Listed(), "Notice by")
        .With("startsOn", contract => contract.StartsOn, field => field.Editable().Day(), "Holds from")
        .With("endsOn", contract => contract.EndsOn, field => field.Editable().Day().Listed(), "Holds until")
        .With("noticeDays", contract => contract.NoticeDays, field => field.Editable(), "Period of notice, in days")
        .With("renewsForMonths", contract => contract.RenewsForMonths, field => field.Editable(), "Goes on by itself, for months")
        .With("owner", contract => contract.Owner, field => field.Editable().Listed())
        .With("services", contract => contract.Services, field => field.Editable(), "Covers services")
        .With("policies", contract => contract.Policies, field => field.Editable(), "Promised in it")
        .With("noticeGivenOn", contract => contract.NoticeGivenOn, field => field.Day(), "Notice was given on")
        .With("yearlyCost", contract => contract.YearlyCost, field => field.Editable().Internal(), "Cost a year")
        .With("currency", contract => contract.Currency, field => field.Editable().Internal());

    public static Resource<Contract> Resource { get; } = new Resource<Contract>(Kind)
        .Create<AddContract, AddContract.Request>()
        .Edit<EditContract, EditContract.Request>()
        .Move<MoveContract, MoveContract.Request>(ContractLife.InForce, [ContractLife.Draft])
        .Move<RenewContract, RenewContract.Request>(ContractLife.InForce, [ContractLife.Expired])
        .Move<MoveContract, MoveContract.Request>(ContractLife.Expired)
        .Move<MoveContract, MoveContract.Request>(ContractLife.Terminated, [ContractLife.InForce])
        .Move<MoveContract, MoveContract.Request>(ContractLife.Terminated, [ContractLife.Draft])
        .Action<RenewContract, RenewContract.Request>("renewals", "Renew", Kind.EditRight, contract => contract is { State: ContractLife.InForce, EndsOn: not null }, asksAnew: true)
        .Action<GiveNotice, GiveNotice.Request>("notices", "Give notice", Kind.EditRight, contract => contract is { State: ContractLife.InForce, EndsOn: not null, NoticeGivenOn: null }, asksAnew: true);

    public static RecordKey Key(Id<Contract> contract) => new(Kind.Name, contract.Value);
}
