"""Winchester's plan of 2004/05 as printed: two past years, a projection, two target years; income and expenditure by service."""

# ruff: noqa: E501 - a row as it is printed, a line each
# fmt: off

from typing import Any

Rows = list[list[Any]]

INDICATORS: Rows = [
    ["7. Key Performance Indicators"],
    ["Performance Indicator", "Purpose", "Reporting Officer", "Achieved Current 2001/02", "Achieved Current 2002/03", "Estimate/ Projection 2003/04", "Target Current 2004/05", "Target Current 2005/06", "Target Other"],
    ["National BV 1a", "Community strategy in place", "Head of Policy", "N/A", "No", "No", "Yes", "Yes"],
    ["National BV 1d", "Proposed date by which a community strategy will be in place", "Head of Policy", "N/A", "N/A", "(Original target of 31.01.04 not met)", "31.07.04", "N/A"],
    ["National BV 3", "Satisfaction with the City Council", "Chief Executive", "No survey (78% 2000/01)", "No survey", "66% (target 80%)", "No survey", "No survey", "??% (2006/07)"],
    ["National BV 4", "Satisfaction with complaint handling", "Head of Performance Management", "No survey (42% 2000/01)", "No survey", "?? (target 50%)", "No survey", "No survey", "?? (2006/07)"],
    ["Local (but contributes to national target BV 8)", "Invoices paid on time", "Admin. Officer"],
    ["Local (but contributes to national target BV12)", "Days sick per member of staff in CX Department", "Admin. Officer"],
    ["Local", "Average time taken to respond to correspondence", "Admin. Officer"],
    ["Local", "Average time taken to respond to telephone calls", "Admin. Officer"],
]

ACTIVITIES: Rows = [
    ["5. Service Priorities for 2004/05 *"],
    ["Theme; Corporate Aim/Objective", "Linked To", "Activity", "Objective(s)/Targets/PIs", "Anticipated Outcome", "Resources#"],
    ["Customer Care", "Modernisation & Improvement Plan", "Improve complaints handling and introduce better monitoring", "To be completed by end March 2005", "Review completed; complaints more swiftly resolved", "10 days – Head of Performance Management; 5 days – Complaints Officer + input from departments"],
    ["Customer Care", "Modernisation & Improvement Plan", "Support work to establish a Customer Service Centre", "To be completed by As set out in project plan", "Better service for those contacting the City Council", "To be determined"],
    ["Sustainability", "Modernisation & Improvement Plan", "Develop a sustainability strategy and action plan through the corporate group", "To be completed by end December 2004", "Council clear about its approach to sustainability", "50 days – Sustainability Officer"],
    ["Sustainability", "Modernisation & Improvement Plan", "Deliver actions agreed in the sustainability action plan", "To be completed by To be defined in Sustainability Strategy", "Sustainability in all Council strategies and services", "20 days – Sustainability Officer"],
    ["Sustainability", "Modernisation & Improvement Plan", "Prepare a climate change strategy", "To be completed by end December 2006", "Agreed by Cabinet; future actions regard and reduce climate impact", "30 days – Sustainability Officer"],
    ["Theme; Corporate Aim/Objective", "Linked To", "Activity", "Objective(s)/Targets/PIs", "Anticipated Outcome", "Resources#"],
    ["Sustainability", "Modernisation & Improvement Plan", "Run local heat of Hampshire Solar Car Challenge and support County final", "To be completed by end June 2004", "Awareness of solar power increased", "8 days – Sustainability Officer"],
    ["Equalities", "Modernisation & Improvement Plan", "Carry out equalities reviews", "To be completed by end November 2004", "All reviews completed; improved access for all", "2 days – Complaints Officer; 2 days – Sustainability Officer; 2 days – Best Value Officer"],
    ["Community safety", "Modernisation & Improvement Plan", "Promote community safety in all activities of the Department", None, "Community safety targets in the Community Services Business Plan achieved", "To be incorporated into on-going work"],
    ["Partnership Working", "Modernisation & Improvement Plan", "Produce community strategy and action plan", "To be completed by July 2004", "Agreed by LSP and Council; clear ambition shared by partners", "20 days – Head of Policy"],
    ["Partnership Working", "Modernisation & Improvement Plan", "Review LSP membership and supporting partnership network", "To be completed by end March 2005", "Reported to LSP; partnership working linked to shared aims", "20 days – LSP Officer"],
    ["Theme; Corporate Aim/Objective", "Linked To", "Activity", "Objective(s)/Targets/PIs", "Anticipated Outcome", "Resources#"],
    ["Partnership Working", "Modernisation & Improvement Plan", "Agree protocol for working with Parish and Town Councils", "To be completed by end October 2004", "Protocol agreed; more effective partnership working", "10 days – Head of Policy"],
    ["Performance Management", "Modernisation & Improvement Plan", "Update corporate strategy with medium term priorities", "To be completed by October 2004", "Agreed by Cabinet and Council; clear objectives for planning", "5 days – Head of Policy"],
    ["Performance Management", "Modernisation & Improvement Plan", "Produce 2004/05 Performance Plan with national and key local PIs", "To be completed by end June 2004", "Agreed by Council; targets set for 2004/05 priorities", "20 days – Best Value Officer; 20 days – Research Officer; £??"],
    ["Performance Management", "Modernisation & Improvement Plan", "Produce combined summary Performance Plan 2005/06 and Council Tax leaflet", "To be completed by March 2005", "Residents informed of plans and performance", "10 days – PR Officer (+ input from Departments); £??"],
    ["Performance Management", "Modernisation & Improvement Plan", "Prepare Department Business Plan", "To be completed by end March 2005", "Approved by Cabinet", "3 days – Head of Performance Management"],
    ["Theme; Corporate Aim/Objective", "Linked To", "Activity", "Objective(s)/Targets/PIs", "Anticipated Outcome", "Resources#"],
    ["Performance Management", "Modernisation & Improvement Plan", "Support Directors in production of Department Business Plans", "To be completed by end March 2005", "All approved by Cabinet; clear actions for corporate priorities", "6 days – Head of Performance Management"],
    ["Performance Management", "Modernisation & Improvement Plan", "Review and improve business planning process", "To be completed by end September 2004", "Revised guidance agreed and issued", "7 days – Best Value Officer"],
    ["Performance Management", "Modernisation & Improvement Plan", "Revise programme of reviews and guidelines for their conduct", "To be completed by Target dates for reviews to be agreed as part of this work", "Continuous improvement in services", "10 days – Best Value Officer"],
    ["Performance Management", "Modernisation & Improvement Plan", "Review the role, remit and operation of scrutiny bodies", "To be completed by end December 2004", "Improved scrutiny role", "20 days – Head of Performance Management"],
    ["Performance Management", "Modernisation & Improvement Plan", "Prepare corporate procurement strategy and action plan", "To be completed by end December 2004", "Agreed by Cabinet and Principal Scrutiny Committee", "35 days – Head of Performance Management"],
    ["Theme; Corporate Aim/Objective", "Linked To", "Activity", "Objective(s)/Targets/PIs", "Anticipated Outcome", "Resources#"],
    ["Communications", "Modernisation & Improvement Plan", "Prepare a communications strategy, external and internal", "To be completed by end May 2005", "Agreed with Cabinet and Principal Scrutiny Committee", "4 days – PR Officer"],
    ["Communications", "Modernisation & Improvement Plan", "Deliver actions identified in Communications Strategy", "To be completed by As set out in communications strategy", "As set out in communications strategy", "To be determined"],
    ["Communications", "Modernisation & Improvement Plan", "Edit, publish and distribute at least two issues of the Council newspaper", "To be completed by November 2004", "Residents more engaged with the work of the Council", "20 days – PR Officer; 20 days – Assistant PR Officer; £??"],
    ["Communications", "Modernisation & Improvement Plan", "Review implementation and impact of consultation strategy", "To be completed by end November 2004", "Improved consultation mechanisms", "3 days – Head of Policy; 3 days – Research Officer"],
    ["Communications", "Modernisation & Improvement Plan", "Carry out two Citizens' Panel surveys and disseminate the results", "To be completed by October 2004", "Improved customer input into strategies and services", "60 days – Research Officer; 6 days – Assistant PR Officer; 10 days – Admin. Assistants; £??"],
    ["Theme; Corporate Aim/Objective", "Linked To", "Activity", "Objective(s)/Targets/PIs", "Anticipated Outcome", "Resources#"],
    ["Communications", "Modernisation & Improvement Plan", "Renew one third of Citizens' Panel members", "To be completed by end March 2005", "New Panel in place; survey results stay robust", "20 days – Research Officer; 20 days – Admin. Assistants; £??"],
    ["Communications", "Modernisation & Improvement Plan", "Introduce on-line surveys for Citizens' Panel members", "To be completed by January 2005", "In time for the January 2005 survey; greater accessibility", "30 days – Research Officer; support from IT staff"],
    ["Quality of the Environment", "Modernisation & Improvement Plan", "Prepare an Environment Strategy and Action Plan", "To be completed by end December 2004", "Shared aims for the environment across the Council", "40 days – Assistant Corporate Support Officer"],
    ["Corporate Working", "Modernisation & Improvement Plan", "Review the role of CMT and corporate groups and improve them", "To be completed by end December 2004", "Improved working across departments", "3 days – Head of Policy; 3 days – Chief Executive"],
]

DEVELOPMENTS: Rows = [
    ["4. Proposed Developments and Improvements of the Service 2004 to 2009"],
    ["Start Date", "Proposed Development/Improvement", "In Response To", "Anticipated Outcome"],
    ["2004/05", "Agree with partners a shared set of community driven aims", "Modernisation & Improvement Plan", "Cost effective, joined up services; helps set future corporate objectives"],
    [None, "Drive cultural change: customer care and cross department working", "Modernisation & Improvement Plan", "Improved services; action in accordance with core values"],
    [None, "Strengthen how medium term priorities are identified, planned for and monitored", "Modernisation & Improvement Plan", "Stronger performance management; agreed objectives delivered better"],
    [None, "Improve communications within the Council and with the public", "Modernisation & Improvement Plan", "Better customer and staff engagement"],
    [None, "Improve effectiveness of CMT and corporate groups", "Modernisation & Improvement Plan", "More joined up working at all levels"],
    [None, "Improve partnership working throughout the District", "Modernisation & Improvement Plan", "More effective inter-agency working for community benefit"],
    [None, "Improve procurement practices", "Modernisation & Improvement Plan", "Cost effective services that contribute to wider aims"],
    [None, "Incorporate sustainability into all Council services", "Modernisation & Improvement Plan", "All Council activities more sustainable ('Green agenda')"],
    ["2005/09", "Continue to develop and roll out the issues identified for 2004/05", "Modernisation & Improvement Plan", "Continued improvement as community leader and provider"],
]

CONSULTATION: Rows = [
    ["8. Proposals for Public Consultation"],
    ["Planned Research or Consultation", "Completion date", "Purpose", "Use of Feedback", "Outcome"],
    ["Consult on draft Community Strategy", "31 May 2004", "To consult", "Amend", "Revised document better reflects community aspirations"],
    ["Consult through Citizens' Panel on the operation of Citizens' Panel", "October 2004 Survey", "To consult", "Amend", "Improved quality of Citizens' Panel surveys"],
]

RESOURCES: Rows = [
    ["6. Resource Implications"],
    ["2003/04 Revised", None, None, None, "2004/05 Estimate"],
    ["Exp. £000's", "Income £000's", "Net £000's", "Service Activity", "Exp. £000's", "Income £000's", "Net £000's", "FTEs", "Notes"],
    [529, 529, 0, "Business Unit", 528, 528, 0, 2.4],
    [150, 150, 0, "Best Value", 130, 130, 0, 1.0],
    [123, 123, 0, "Communications & PR", 107, 107, 0, 2.0],
    [247, 4, 243, "Corporate Expenses", 241, 4, 237, 4.0],
    [6, 0, 6, "Emergency Planning", 6, 0, 6, 0.1],
    [61, 0, 61, "Environmental Issues", 55, 0, 55, 1.0],
    [43, 0, 43, "Market Research", 44, 0, 44, 1.0],
    [7, 0, 7, "Miscellaneous Central Expenses", 7, 0, 7, 0],
    [1165, 806, 360, "Total", 1118, 769, 349, 11.5],
]

RISKS: Rows = [
    ["9. Risk Management"],
    ["Risk/Opportunity element", "Area of risk", "Action required"],
    ["Staff", "Lack of key staff leading to failure to meet business targets", "Appoint new posts promptly on a market package"],
    [None, None, "Manageable workloads and realistic deadlines"],
    [None, None, "Health and safety responsibilities known and reviews done"],
    [None, None, "Comply with absence management policy"],
    ["Changes in Government legislation", "Failure to recognise changes", "Keep aware of developing proposals"],
    [None, "Failure to react to changes", "Create capacity to identify and react to implications"],
]

SHEETS: dict[str, Rows] = {"Indicators": INDICATORS, "Activities": ACTIVITIES, "Developments": DEVELOPMENTS, "Consultation": CONSULTATION, "Resources": RESOURCES, "Risks": RISKS}
"""Sheet name -> its rows."""

HEADINGS: dict[str, str] = {"Performance Indicator": "Ref", "Purpose": "Measure", "Theme; Corporate Aim/Objective": "Objective", "Resources#": "Resources", "Proposed Development/Improvement": "Task", "Planned Research or Consultation": "Task", "Risk/Opportunity element": "", "Linked To": "", "Objective(s)/Targets/PIs": "Due", "In Response To": "", "Use of Feedback": ""}
"""What pack.toml says of headings that nobody could be expected to know."""
