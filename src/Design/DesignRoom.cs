using Tandem.Design.Attainment;
using Tandem.Design.Capacity;
using Tandem.Design.CapacityPlans;
using Tandem.Design.Contracts;
using Tandem.Design.ExchangeRates;
using Tandem.Design.Forecasts;
using Tandem.Design.OpenClocks;
using Tandem.Design.Outages;
using Tandem.Design.PastPromises;
using Tandem.Design.Replays;
using Tandem.Design.ServiceLevels;
using Tandem.Design.ServiceObjectives;
using Tandem.Design.Suppliers;
using Tandem.Design.WhatIfRuns;
using Tandem.Kernel.Rooms;

namespace Tandem.Design;

/// <summary>The table of contents of the room that says what is promised: catalogue, service levels, availability, capacity, continuity, security, suppliers.</summary>
public static class DesignRoom
{
    public static Room Room { get; } = new Room("Design", "What is promised", typeof(DesignRoom).Assembly)
        .With(RatePractice.Practice)
        .With(ServiceLevelPractice.Practice)
        .With(OpenClockPractice.Practice)
        .With(PastPromisePractice.Practice)
        .With(ReplayPractice.Practice)
        .With(ForecastPractice.Practice)
        .With(AttainmentPractice.Practice)
        .With(WhatIfRunPractice.Practice)
        .With(OutagePractice.Practice)
        .With(ObjectivePractice.Practice)
        .With(SupplierPractice.Practice)
        .With(ContractPractice.Practice)
        .With(CapacityPractice.Practice)
        .With(CapacityPlanPractice.Practice);
}
